package fi.rekisteri.query.console;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code rekisteri.console.*}.
 *
 * @param issuer the OpenID Connect provider; there is a console only where one is named
 * @param clientId the console's name at the provider: a public client that proves itself by PKCE
 * @param commandSide where commands are sent
 * @param idle after which an officer who does nothing is signed out
 * @param querySide where questions are sent: this very application
 */
@ConfigurationProperties("rekisteri.console")
record ConsoleSettings(
        URI issuer,
        @DefaultValue("rekisteri-console") String clientId,
        @DefaultValue("http://localhost:8080") URI commandSide,
        @DefaultValue("http://localhost:8081") URI querySide,
        @DefaultValue("20m") Duration idle) {}
