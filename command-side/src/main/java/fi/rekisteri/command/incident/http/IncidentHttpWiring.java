package fi.rekisteri.command.incident.http;

import fi.rekisteri.command.door.Tasks;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentHttpWiring {

    /** The figure of Art. 33(1), so that it can follow the law. */
    @Bean
    Incidents incidentFiles(@Value("${rekisteri.incidents.notify-within:PT72H}") Duration notifyWithin) {
        if (!notifyWithin.isPositive()) {
            throw new IllegalArgumentException("rekisteri.incidents.notify-within must be longer than nothing");
        }
        return new Incidents(notifyWithin);
    }

    @Bean
    Tasks incidentTasks(Incidents incidents) {
        return new Tasks(List.of(
                incidents.open,
                incidents.addFacts,
                incidents.attach,
                incidents.notify,
                incidents.waiveNotification,
                incidents.communicate,
                incidents.waiveCommunication,
                incidents.close));
    }
}
