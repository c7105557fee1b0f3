package fi.rekisteri.command.customer;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerWiring {
    @Bean
    AggregateConfigurer<Customer> customers() {
        return AggregateConfigurer.defaultConfiguration(Customer.class);
    }
}
