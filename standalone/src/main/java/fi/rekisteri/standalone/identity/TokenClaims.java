package fi.rekisteri.standalone.identity;

import fi.rekisteri.standalone.Settings;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What both sides read in a token: who it is for, by way of which client, and the roles of the settings, each {@code register/role}. */
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Settings settings;

    TokenClaims(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getClaims().claim("rekisteri_roles", roles(context));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of("rekisteri"));
            context.getClaims().claim("azp", context.getRegisteredClient().getClientId());
        }
    }

    private List<String> roles(JwtEncodingContext context) {
        boolean programme = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        return (programme ? settings.clients() : settings.persons()).getOrDefault(principal.getName(), List.of());
    }
}
