package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Recognises the officer of a session, for every handler that takes one, and what the page's address or form says the officer relies on. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class Officers implements HandlerMethodArgumentResolver {
    private final OAuth2AuthorizedClientRepository tokens;

    Officers(OAuth2AuthorizedClientRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Officer.class;
    }

    @Override
    public Officer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return find(request)
                .orElseThrow(() -> new Api.Refusal(HttpStatus.UNAUTHORIZED.value(), null))
                .serving(served(request))
                .despiteRestriction(request.getParameter("exception"));
    }

    /** The data subject's request that a page was opened under, and a form was sent under. */
    private static @Nullable UUID served(HttpServletRequest request) {
        String named = request.getParameter("request");
        try {
            return named == null || named.isEmpty() ? null : UUID.fromString(named);
        } catch (IllegalArgumentException e) {
            throw new Api.Refusal(HttpStatus.NOT_FOUND.value(), null);
        }
    }

    /** Empty when nobody is signed in, or their token was lost with an earlier session. */
    Optional<Officer> find(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken signIn)) {
            return Optional.empty();
        }
        OAuth2AuthorizedClient client = tokens.loadAuthorizedClient(ConsoleDoor.PROVIDER, signIn, request);
        return client == null ? Optional.empty() : Optional.of(officer(signIn, client, request));
    }

    private static Officer officer(
            OAuth2AuthenticationToken signIn, OAuth2AuthorizedClient client, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Optional<Sitting> sitting = UnderWhat.of(request).or(() -> Sitting.of(session));
        @Nullable Object roles = signIn.getPrincipal().getAttribute("rekisteri_roles");
        return new Officer(
                signIn.getName(),
                roles instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                client.getAccessToken().getTokenValue(),
                RequestContextUtils.getLocale(request),
                sitting.map(Sitting::register).orElse(null),
                sitting.map(Sitting::purpose).orElse(null),
                Sitting.lastAct(session),
                null,
                null);
    }
}
