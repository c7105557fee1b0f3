package fi.rekisteri.query.export.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at the file of an export.
 *
 * @param found null until it is done
 * @param failure why it could not be done; null unless it failed
 */
record Verification(
        Instant askedAt,
        State state,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Found found,
        @Nullable String failure) {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What the verifier said.
     *
     * @param exit 0 verified, 1 not verified, 3 not readable as an export
     * @param carried whether the export carries the very verifier that ran
     * @param report null where it could not be read
     * @param unreadable why it could not; null where it could
     */
    record Found(
            int exit,
            boolean carried,
            @Nullable VerifierReport report,
            @Nullable String unreadable) {}
}
