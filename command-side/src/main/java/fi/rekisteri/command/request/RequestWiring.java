package fi.rekisteri.command.request;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestWiring {
    @Bean
    AggregateConfigurer<Request> dataSubjectRequests() {
        return AggregateConfigurer.defaultConfiguration(Request.class);
    }
}
