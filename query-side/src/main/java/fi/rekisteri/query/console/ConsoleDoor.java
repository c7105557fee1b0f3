package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpSessionListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Signs officers in with OpenID Connect; their token lives in the session and dies with it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("rekisteri.console.issuer")
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleDoor {
    static final String PROVIDER = "rekisteri";
    private static final String[] PLACES = {
        "/", "/console", "/console/**", "/oauth2/authorization/*", "/login/oauth2/**"
    };
    private static final String[] OPEN = {
        "/",
        "/console/welcome",
        "/console/expired",
        FormLimit.PAGE,
        Faults.PAGE,
        "/console/language",
        "/console/style/*"
    };

    @Bean
    @Order(20)
    SecurityFilterChain console(HttpSecurity http, ClientRegistrationRepository providers, ConsoleSettings settings) {
        return http.securityMatcher(PLACES)
                .authorizeHttpRequests(places ->
                        places.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2Login(signIn -> signIn.loginPage("/console/welcome")
                        .defaultSuccessUrl("/console")
                        .failureUrl("/console/welcome?failed"))
                .exceptionHandling(strangers -> strangers
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/console/welcome"))
                        .accessDeniedPage("/console/expired"))
                .logout(signOut -> signOut.logoutUrl("/console/sign-out").logoutSuccessHandler(signedOut(providers)))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Asked about at the first sign-in: the provider may start after us. */
    @Bean
    ClientRegistrationRepository providers(ConsoleSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository(
                        ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                                .registrationId(PROVIDER)
                                .clientId(settings.clientId())
                                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                                .scope("openid")
                                .userNameAttributeName("sub")
                                .build()));
    }

    /** Every session, from its beginning. */
    @Bean
    HttpSessionListener idleEnd(ConsoleSettings settings) {
        return new IdleEnd(settings.idle());
    }

    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    private static OidcClientInitiatedLogoutSuccessHandler signedOut(ClientRegistrationRepository providers) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    /** Signing out is a form that leads to the provider; a letter stands in the page that shows it. */
    private static String policy(ConsoleSettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + settings.issuer();
    }
}
