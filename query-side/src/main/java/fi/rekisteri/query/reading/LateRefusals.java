package fi.rekisteri.query.reading;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.problem.RefusalRecord;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever was let in and is refused after all, for a parameter that cannot be read or whatever it be, is on record like at the gate. */
@Component
class LateRefusals implements RefusalRecord {
    private final AccessLog log;
    private final Subjects subjects;

    LateRefusals(AccessLog log, Subjects subjects) {
        this.log = log;
        this.subjects = subjects;
    }

    @Override
    public Refusal recorded(Refusal refusal, HttpServletRequest request) {
        boolean done = refusal.position() >= 0 || refusal.rule() == Rule.LOG_UNAVAILABLE;
        return done
                ? refusal
                : Admitted.of(request)
                        .map(admitted -> recorded(refusal, admitted))
                        .orElse(refusal);
    }

    private Refusal recorded(Refusal refusal, Admitted admitted) {
        Reading reading = admitted.reading();
        UUID subject = admitted.subject()
                .filter(id -> subjects.exists(reading.register(), id))
                .orElse(null);
        ActRefused event = new ActRefused(reading.register(), subject, reading.name(), refusal.rule(), refusal.field());
        try {
            return log.refused(reading.act(), event, refusal.allowed());
        } catch (Refusal unavailable) {
            return unavailable;
        }
    }
}
