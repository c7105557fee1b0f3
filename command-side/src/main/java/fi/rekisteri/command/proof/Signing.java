package fi.rekisteri.command.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process with a key does to the trees.
 *
 * @param restoration null unless an operator accepts a restore
 */
record Signing(
        Signer signer, Announcement announcement, @Nullable Restoration restoration) {

    /** Before anything else is done with the trees. */
    void begin(Connection connection, Forest forest) throws SQLException {
        if (restoration != null) {
            restoration.accept(connection, forest);
        }
    }

    /** @return why trees are not signed, by origin */
    Map<String, String> turn(Connection connection, Forest forest) throws SQLException {
        if (announcement.make(connection, forest.registers())) {
            Growth.all(connection, forest);
        }
        signer.grew(forest);
        signer.turn(connection, forest);
        return signer.refusals();
    }
}
