package fi.rekisteri.query.customer;

import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.event.AccessEvent.CustomerConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One card for an admitted reader: the gates of the record itself, then the record of the reading, then the answer. */
@Component
class Consultation {
    private final Dossiers dossiers;
    private final AccessLog log;

    Consultation(Dossiers dossiers, AccessLog log) {
        this.dossiers = dossiers;
        this.log = log;
    }

    /** @param position of the record of this reading */
    record Recorded(Customer customer, long position) {}

    Recorded consult(Reading reading, UUID id) {
        Dossiers.Locked locked = dossiers.find(new StreamId(reading.register(), id))
                .orElseThrow(() -> log.refused(reading, Rule.CUSTOMER_UNKNOWN, null));
        Rule bar = Bars.between(reading, locked.card()).orElse(null);
        if (bar != null) {
            throw log.refused(reading, bar, id);
        }
        Dossier dossier = dossiers.open(locked);
        CustomerConsulted consulted = new CustomerConsulted(
                reading.register(), id, dossier.categories(reading.notice()), dossier.fields(reading.notice()));
        return new Recorded(dossier.customer(), log.record(reading, List.of(consulted)));
    }
}
