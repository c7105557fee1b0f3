package fi.rekisteri.command.account.http;

import fi.rekisteri.command.door.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountHttpWiring {

    @Bean
    Tasks accountTasks() {
        return new Tasks(List.of(Admitting.OPEN, Admitting.BIND, Admitting.RELEASE));
    }
}
