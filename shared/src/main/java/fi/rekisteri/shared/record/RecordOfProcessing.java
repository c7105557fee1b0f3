package fi.rekisteri.shared.record;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.log.LoggedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on personal data, told without any value.
 *
 * @param id the event's id
 * @param schema version of this shape
 * @param subject pseudonym of the data subject; null where none was concerned
 * @param act who, why, on whose request, through which channel
 * @param keyCommitments of the keys that seal what was written; null when nothing was
 */
public record RecordOfProcessing(
        UUID id,
        int schema,
        long position,
        Instant occurredAt,
        Instant recordedAt,
        String register,
        @Nullable UUID subject,
        Told what,
        Act act,
        @Nullable String keyCommitments) {
    public static final int SCHEMA = 1;

    /** The record of a logged event. */
    public static RecordOfProcessing of(LoggedEvent logged) {
        Event event = logged.event();
        return new RecordOfProcessing(
                logged.id(),
                SCHEMA,
                logged.position(),
                logged.occurredAt(),
                logged.recordedAt(),
                logged.register(),
                Explanation.subjectOf(event),
                Explanation.of(event),
                logged.act(),
                logged.keyCommitments());
    }

    /** What an event tells, whoever did it. */
    public static Told told(Event event) {
        return Explanation.of(event);
    }
}
