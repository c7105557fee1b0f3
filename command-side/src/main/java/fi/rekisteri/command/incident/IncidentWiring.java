package fi.rekisteri.command.incident;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentWiring {
    @Bean
    AggregateConfigurer<Incident> incidents() {
        return AggregateConfigurer.defaultConfiguration(Incident.class);
    }
}
