package fi.rekisteri.shared.tlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code log.event}, every column, as it is stored.
 *
 * @param position dense over all registers of the database
 * @param occurredAt the writer's claim; {@code recordedAt} the database's clock; both to the microsecond
 * @param payload and {@code metadata}: the stored bytes, each with at least 128 random bits in it
 */
public record StoredEvent(
        long position,
        UUID id,
        String register,
        String kind,
        @Nullable UUID stream,
        @Nullable Long sequence,
        String name,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        @Nullable String keyCommitments) {}
