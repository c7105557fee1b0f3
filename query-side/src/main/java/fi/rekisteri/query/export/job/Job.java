package fi.rekisteri.query.export.job;

import fi.rekisteri.query.export.write.Scope;
import fi.rekisteri.shared.log.LogTree;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export that was asked for.
 *
 * @param position of the event that put the request on record
 * @param done leaves written so far
 * @param result null until it is ready
 * @param failure the rule by which it could not be made, or {@code fault}
 * @param expiresAt when the file is deleted; null until there is one
 */
public record Job(
        UUID export,
        LogTree tree,
        Scope scope,
        long position,
        Instant requestedAt,
        State state,
        long done,
        @Nullable Long leaves,
        @Nullable Result result,
        @Nullable String failure,
        @Nullable Instant readyAt,
        @Nullable Instant expiresAt) {

    public enum State {
        /** For its turn, or for the checkpoint that covers its own event. */
        WAITING,
        MAKING,
        READY,
        FAILED,
        CANCELLED,
        EXPIRED
    }

    /** @param sha256 in hexadecimal */
    public record Result(long records, long bytes, String sha256) {}

    /** How its tree is named in addresses, for example {@code 2026} or {@code 2026-2}. */
    public String treeName() {
        return tree.epoch() == 1 ? Integer.toString(tree.year()) : tree.year() + "-" + tree.epoch();
    }
}
