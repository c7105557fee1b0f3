package fi.rekisteri.query.token;

import java.time.InstantSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
class TokenWiring {

    /** Whatever decodes tokens, however it was set up. */
    @Bean
    static BeanPostProcessor recentTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder verifying
                        ? new RecentTokens(verifying, InstantSource.system())
                        : bean;
            }
        };
    }

    /** A timer around each of its filters costs more than what it times. */
    @Bean
    SecurityObservationSettings untimedSecurity() {
        return SecurityObservationSettings.noObservations();
    }
}
