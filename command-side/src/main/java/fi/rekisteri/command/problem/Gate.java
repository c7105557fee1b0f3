package fi.rekisteri.command.problem;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Nobody comes in without a token but the one who asks after the service's health. Which register and role it is for, the door looks at. */
@Configuration(proxyBeanMethods = false)
class Gate {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Problems problems) throws Exception {
        AuthenticationEntryPoint unknown = (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(new Refused(Rule.SIGN_IN_REQUIRED), request, response);
        };
        AccessDeniedHandler denied =
                (request, response, failure) -> problems.write(new Refused(Rule.ROLE_REQUIRED), request, response);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        told -> told.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .oauth2ResourceServer(tokens ->
                        tokens.jwt(jwt -> {}).authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .build();
    }
}
