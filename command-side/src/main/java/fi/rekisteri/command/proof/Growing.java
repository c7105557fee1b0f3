package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.Hash;

/** A tree and how far it has grown in this process. */
record Growing(LogTree tree, GrowingTree leaves) {

    Size size() {
        return new Size(leaves.size(), leaves.root());
    }

    /** So many leaves with this root. */
    record Size(long leaves, Hash root) {}
}
