package fi.rekisteri.command.anchor;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import java.util.function.LongFunction;

/**
 * What an authority is asked to vouch for.
 *
 * @param known leaves of the tree it vouched for last; 0 when it never did
 * @param proofs that the checkpoint extends a tree of so many leaves
 */
record Statement(LogTree tree, SignedCheckpoint checkpoint, long known, LongFunction<ConsistencyProof> proofs) {

    /** The three lines. */
    String body() {
        return checkpoint.note().body();
    }
}
