package fi.rekisteri.query.reading;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.NobodyFound;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts accesses on record. No record, no data. */
@Component
public class AccessLog {
    private static final long PATIENCE_SECONDS = 10;
    private static final Logger LOGGER = LoggerFactory.getLogger(AccessLog.class);

    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    AccessLog(Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Returns when the accesses are durably in the log; where nobody's data was touched, when that is.
     *
     * @return the position of the last, so that whoever asks to be at least that fresh sees them all
     * @throws Refusal {@code log-unavailable} when they are not
     */
    public long record(Reading reading, List<? extends AccessEvent> accesses) {
        return append(
                reading.act(),
                accesses.isEmpty() ? List.of(new NobodyFound(reading.register(), reading.name(), List.of())) : accesses,
                List.of());
    }

    /** The same, with rows that stand or fall with the record. */
    public long record(Reading reading, List<? extends AccessEvent> accesses, List<SideWrite> rows) {
        return append(reading.act(), accesses, rows);
    }

    /** What the service does by itself. */
    public long record(Act act, List<? extends AccessEvent> accesses) {
        return append(act, accesses, List.of());
    }

    /** The refusal to throw, already on record. */
    public Refusal refused(Reading reading, Rule rule, @Nullable UUID subject) {
        return refused(reading, rule, null, subject);
    }

    /** @param field the member, parameter or header the rule speaks of */
    public Refusal refused(Reading reading, Rule rule, @Nullable String field, @Nullable UUID subject) {
        return refused(
                reading.act(), new ActRefused(reading.register(), subject, reading.name(), rule, field), List.of());
    }

    /**
     * The refusal to throw, already on record.
     *
     * @param field the parameter or header the rule speaks of
     * @param allowed what would be allowed
     */
    public Refusal refused(
            Reading reading, Rule rule, @Nullable UUID subject, @Nullable String field, List<String> allowed) {
        return refused(
                reading.act(), new ActRefused(reading.register(), subject, reading.name(), rule, field), allowed);
    }

    Refusal refused(Act act, ActRefused event, List<String> allowed) {
        long position = append(act, List.of(event), List.of());
        return Refusal.recorded(event.rule(), event.field(), allowed, position);
    }

    private long append(Act act, List<? extends AccessEvent> accesses, List<SideWrite> rows) {
        Instant now = clock.instant();
        List<NewEvent> events = accesses.stream()
                .map(access -> new NewEvent(ids.get(), access.register(), access.subject(), null, access, act, now))
                .toList();
        try {
            long first = ledger.append(new Append(events, rows)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return first + events.size() - 1;
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.warn("No record, no data: {}", e.getMessage());
            throw Refusal.of(Rule.LOG_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Rule.LOG_UNAVAILABLE);
        }
    }
}
