package fi.rekisteri.command.notification.http;

import fi.rekisteri.command.door.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationHttpWiring {

    @Bean
    Tasks notificationTasks(Settling settling) {
        return new Tasks(List.of(settling.sent, settling.acknowledge, settling.waive));
    }
}
