package fi.rekisteri.command.recipient;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecipientWiring {
    @Bean
    AggregateConfigurer<Recipient> recipientAggregate() {
        return AggregateConfigurer.defaultConfiguration(Recipient.class);
    }
}
