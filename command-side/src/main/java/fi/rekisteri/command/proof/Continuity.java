package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.command.proof.State.Signed;
import fi.rekisteri.shared.log.LogTree;
import java.sql.SQLException;
import java.util.Collection;

/** Whether the database goes on from what was signed. */
record Continuity(Extension extension, Forest forest, State state) {

    /** @throws SigningRefused when a signed tree of these is not in the database at all */
    void checkPresence(Collection<Signed> signed) {
        for (Signed other : signed) {
            boolean ended = other.epoch() < forest.epoch(other.register());
            SigningRefused.unless(
                    ended || forest.has(other.origin()),
                    other.origin() + " was signed at " + other.size().leaves()
                            + " leaves and is not in the database: the database was set back");
        }
    }

    /** @throws SigningRefused when the tree does not extend what was signed of it */
    void check(LogTree tree) throws SQLException {
        Size last = state.sizeOf(tree);
        SigningRefused.unless(
                last != null || !extension.wasSigned(tree),
                tree.origin() + " has been signed, but the signer's state outside the database does not know it");
        if (last != null) {
            extension.check(tree, last, "signed");
        }
    }

    /** Whether any tree of the register fails. */
    boolean isBroken(String register) throws SQLException {
        try {
            checkPresence(state.of(register));
            for (Growing growing : forest.growing(register)) {
                check(growing.tree());
            }
            return false;
        } catch (SigningRefused e) {
            return true;
        }
    }
}
