package fi.rekisteri.command.account;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountWiring {
    @Bean
    AggregateConfigurer<Account> accounts() {
        return AggregateConfigurer.defaultConfiguration(Account.class);
    }
}
