package fi.rekisteri.command.recipient.http;

import fi.rekisteri.command.door.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecipientHttpWiring {

    @Bean
    Tasks recipientTasks(Naming naming) {
        return new Tasks(List.of(naming.register, naming.change, naming.retire));
    }
}
