package fi.rekisteri.shared.tlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code log.event}, every column, as it is stored.
 *
 * @param position dense over all registers of the database
 * @param occurredAt the writer's claim; {@code recordedAt} the database's clock; both to the microsecond
 * @param payload and {@code metadata}: the stored bytes, each with at least 128 random bits in it; null where the
 *     record has ended
 * @param ended what is left of them then
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
        byte @Nullable [] payload,
        byte @Nullable [] metadata,
        @Nullable String keyCommitments,
        @Nullable Ended ended) {

    /**
     * What is left of a record whose time in the log is over.
     *
     * @param payload SHA-256 of the bytes there were, as of {@code metadata}
     * @param on the day on which its time was over
     */
    public record Ended(byte[] payload, byte[] metadata, LocalDate on) {}

    /** SHA-256 of the payload, whether or not it is still there. */
    public byte[] payloadHash() {
        return ended == null ? Hash.digest(Objects.requireNonNull(payload)) : ended.payload();
    }

    /** SHA-256 of the metadata, whether or not they are still there. */
    public byte[] metadataHash() {
        return ended == null ? Hash.digest(Objects.requireNonNull(metadata)) : ended.metadata();
    }
}
