package fi.rekisteri.shared.log;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the log.
 *
 * @param stream the aggregate, or the data subject an access concerned; null where it concerned none
 * @param sequence place in the aggregate's stream, from 0; null for accesses
 */
public record NewEvent(
        UUID id,
        String register,
        @Nullable UUID stream,
        @Nullable Long sequence,
        Event event,
        Act act,
        Instant occurredAt) {}
