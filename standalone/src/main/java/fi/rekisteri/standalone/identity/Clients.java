package fi.rekisteri.standalone.identity;

import fi.rekisteri.standalone.Settings;
import fi.rekisteri.standalone.identity.Secrets.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programmes: those of the settings with a secret, and the console, which keeps none and proves itself by PKCE. */
class Clients implements RegisteredClientRepository {
    private static final String CONSOLE = "rekisteri-console";
    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofMinutes(30))
            .build();

    private final Settings settings;
    private final Secrets secrets;

    Clients(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        if (CONSOLE.equals(name)) {
            return console();
        }
        if (!settings.clients().containsKey(name)) {
            return null;
        }
        return secrets.hash(Kind.CLIENT, name)
                .map(hash -> programme(name, hash))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    private static RegisteredClient programme(String name, String hash) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }

    private RegisteredClient console() {
        String querySide = "localhost:" + settings.port().querySide();
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://" + querySide + "/login/oauth2/code/rekisteri")
                .postLogoutRedirectUri("http://" + querySide + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TOKENS)
                .build();
    }

    /** Spring writes back a client whose hash could be stronger; a secret is changed by removing and adding its entry. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Programmes are named in the settings");
    }
}
