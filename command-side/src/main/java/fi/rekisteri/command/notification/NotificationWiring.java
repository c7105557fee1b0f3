package fi.rekisteri.command.notification;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationWiring {
    @Bean
    AggregateConfigurer<Notification> notificationAggregate() {
        return AggregateConfigurer.defaultConfiguration(Notification.class);
    }
}
