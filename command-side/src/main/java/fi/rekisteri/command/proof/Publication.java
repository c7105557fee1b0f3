package fi.rekisteri.command.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.NoteSigner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Publishes a checkpoint, and the keys it can be verified with. */
final class Publication {
    private static final String CHECKPOINT = "INSERT INTO log.checkpoint (tree, size, note) VALUES (?, ?, ?)";
    private static final String KEY = "INSERT INTO log.signing_key (tree, vkey) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private Publication() {}

    static void of(Connection connection, LogTree tree, Checkpoint checkpoint, NoteSigner[] signers)
            throws SQLException {
        String note = new String(checkpoint.signed(signers).bytes(), UTF_8);
        Transaction.on(connection, () -> {
            try (PreparedStatement keys = connection.prepareStatement(KEY);
                    PreparedStatement insert = connection.prepareStatement(CHECKPOINT)) {
                for (NoteSigner signer : signers) {
                    keys.setInt(1, tree.id());
                    keys.setString(2, signer.key().vkey());
                    keys.addBatch();
                }
                keys.executeBatch();
                insert.setInt(1, tree.id());
                insert.setLong(2, checkpoint.size());
                insert.setString(3, note);
                return insert.executeUpdate();
            }
        });
    }
}
