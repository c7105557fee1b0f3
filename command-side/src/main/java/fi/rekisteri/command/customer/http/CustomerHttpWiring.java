package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.door.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerHttpWiring {

    @Bean
    Tasks customerTasks(Anonymising anonymising) {
        return new Tasks(List.of(
                Registering.REGISTER,
                Rectifying.CORRECT,
                Rectifying.COMPLETE,
                Rectifying.REMOVE,
                Trading.ORDER,
                Trading.INVOICE,
                Trading.SETTLE,
                Trading.COLLECT,
                Trading.STOP_COLLECTING,
                Holding.PLACE,
                Holding.LIFT,
                Holding.START_ROLE,
                Holding.END_ROLE,
                Rights.RESTRICT,
                Rights.TELL,
                Rights.LIFT,
                Rights.OBJECT,
                Rights.WITHDRAW,
                Weighing.RAISE,
                Weighing.UPHOLD,
                Weighing.OVERRULE,
                Weighing.DROP,
                Ending.END_RELATIONSHIP,
                Ending.ERASE,
                Filing.REGISTER_PAPER,
                Filing.DESTROY_PAPER,
                Filing.LINK,
                Filing.REFUSE_LINKING,
                Filing.ALLOW_LINKING,
                Reviewing.RELATIONSHIP,
                Reviewing.HOLD,
                Reviewing.INFORMED,
                Reviewing.CONTACT,
                anonymising.task()));
    }

    @Bean
    Tasks disclosureTasks(Disclosing disclosing) {
        return new Tasks(List.of(disclosing.disclose, disclosing.transfer));
    }
}
