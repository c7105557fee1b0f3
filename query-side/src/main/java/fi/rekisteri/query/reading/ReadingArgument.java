package fi.rekisteri.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands every handler its {@link Reading}, its first argument, or ends the request. */
@Component
class ReadingArgument implements HandlerMethodArgumentResolver {
    private final Gate gate;

    ReadingArgument(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reading.class;
    }

    @Override
    public Reading resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Knock knock = knock(parameter, request);
        Reading reading = gate.admit(knock);
        new Admitted(reading, knock.subject()).remember(knock.request());
        return reading;
    }

    private static Knock knock(MethodParameter parameter, NativeWebRequest request) {
        Reads reads = parameter.getMethodAnnotation(Reads.class);
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (reads == null || http == null || !(http.getUserPrincipal() instanceof JwtAuthenticationToken caller)) {
            throw new IllegalStateException(parameter.getMethod() + " is not a handler that reads");
        }
        Map<?, ?> place = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String register = variable(place, "register").orElseThrow();
        return new Knock(
                register,
                variable(place, "id").flatMap(Ids::parse),
                variable(place, "request").flatMap(Ids::parse),
                reads,
                caller.getToken(),
                http);
    }

    private static Optional<String> variable(@Nullable Map<?, ?> place, String name) {
        @Nullable Object value = place == null ? null : place.get(name);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }
}
