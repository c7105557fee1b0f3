package fi.rekisteri.command.door.http;

import fi.rekisteri.command.door.Door;
import fi.rekisteri.command.door.Reasons;
import fi.rekisteri.command.door.Visit;
import fi.rekisteri.command.door.Visitor;
import fi.rekisteri.command.problem.Languages;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes a {@link Call} of a request. */
final class CallResolver implements HandlerMethodArgumentResolver {
    private static final String ROLES = "rekisteri_roles";

    /** OpenID Connect Core 2: the client a token was given to. */
    private static final String CLIENT = "azp";

    private final Door door;
    private final Supplier<UUID> ids;
    private final String console;

    CallResolver(Door door, Supplier<UUID> ids, String console) {
        this.door = door;
        this.ids = ids;
        this.console = console;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not a servlet request");
        }
        Map<String, String> place = new HashMap<>(place(request));
        String register = String.valueOf(place.remove("register"));
        Reasons reasons = new Reasons(
                header(request, Reasons.PURPOSE), header(request, Reasons.REQUEST), header(request, Reasons.EXCEPTION));
        Visit visit = new Visit(
                visitor(request),
                register,
                place,
                request.getMethod() + " " + request.getRequestURI(),
                reasons,
                header(request, Visit.KEY),
                header(request, Visit.SEEN),
                new HttpContent(request),
                channel(request),
                ids.get());
        return new Call(visit, Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), door);
    }

    private Channel channel(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof JwtAuthenticationToken token
                        && console.equals(token.getToken().getClaimAsString(CLIENT))
                ? Channel.CONSOLE
                : Channel.API;
    }

    private static Visitor visitor(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            String login = token.getToken().getSubject();
            Object roles = token.getToken().getClaims().get(ROLES);
            if (login != null && !login.isBlank()) {
                return Visitor.of(login, roles instanceof Collection<?> grants ? grants : List.of());
            }
        }
        throw new Refused(Rule.SIGN_IN_REQUIRED);
    }

    /** A header given twice is given wrongly: joined, it means nothing. */
    private static @Nullable String header(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(", ", values).strip();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> place(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
