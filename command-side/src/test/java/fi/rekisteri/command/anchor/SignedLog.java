package fi.rekisteri.command.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.testing.TestDatabase;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A tree with checkpoints, without the events below it: authorities do not see those. */
final class SignedLog {
    static final String ORIGIN = "example.fi/asiakkaat/2026";

    final TestDatabase database = TestDatabase.create().migrate("db/log");
    final DataSource commandSide = database.commandSideDataSource();
    private final NoteSigner signer;
    private final GrowingTree tree = new GrowingTree();

    SignedLog() throws Exception {
        signer = NoteSigner.of(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        run("INSERT INTO log.tree (register, year, epoch, origin) VALUES ('asiakkaat', 2026, 1, ?)", ORIGIN);
    }

    void grow(int leaves) throws SQLException {
        for (int i = 0; i < leaves; i++) {
            Hash hash = Hash.leaf(new byte[] {(byte) tree.size(), (byte) (tree.size() >>> 8)});
            run("INSERT INTO log.leaf SELECT ?, tree, ?, ? FROM log.tree", tree.size(), tree.size(), hash.bytes());
            tree.append(hash);
        }
        sign();
    }

    void sign() throws SQLException {
        byte[] note =
                new Checkpoint(ORIGIN, tree.size(), tree.root()).signed(signer).bytes();
        run(
                "INSERT INTO log.checkpoint (tree, size, note) SELECT tree, ?, ? FROM log.tree",
                tree.size(),
                new String(note, UTF_8));
    }

    long count(String sql) throws SQLException {
        try (Connection connection = commandSide.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    byte[] evidence() throws SQLException {
        try (Connection connection = commandSide.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT evidence FROM log.anchor ORDER BY anchor DESC");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    String newestBody() {
        return new Checkpoint(ORIGIN, tree.size(), tree.root()).body();
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = commandSide.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
