package fi.rekisteri.shared.log;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event at its place in the log. {@code recordedAt} is the database's clock, {@code occurredAt} the writer's claim. */
public record LoggedEvent(
        long position,
        UUID id,
        String register,
        @Nullable UUID stream,
        @Nullable Long sequence,
        Event event,
        Act act,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String keyCommitments) {}
