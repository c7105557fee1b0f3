package fi.rekisteri.command.request.http;

import fi.rekisteri.command.door.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestHttpWiring {

    @Bean
    Tasks requestTasks() {
        return new Tasks(List.of(
                Receiving.RECEIVE,
                Receiving.FIND,
                Receiving.WITHDRAW,
                Clarifying.VERIFY,
                Clarifying.DOUBT,
                Clarifying.ASK,
                Clarifying.RECORD,
                Clarifying.EXTEND,
                Answering.FULFIL,
                Answering.REFUSE,
                Withholding.WITHHOLD,
                Withholding.SHOW,
                Answering.CHARGE,
                Answering.DELIVER));
    }
}
