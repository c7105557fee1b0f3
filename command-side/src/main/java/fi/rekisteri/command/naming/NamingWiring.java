package fi.rekisteri.command.naming;

import fi.rekisteri.command.door.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NamingWiring {

    @Bean
    Tasks namingTasks() {
        return new Tasks(List.of(NamingTask.DECIDE));
    }
}
