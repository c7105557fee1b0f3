package fi.rekisteri.query.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.shared.tlog.VerifierKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What command-side does to the log, in the simplest way: leaves, tile hashes and, each time, one checkpoint for each register. */
public final class LeafMaker {
    private final DataSource dataSource;
    private final KeyPair key;
    private final Map<String, GrowingTree> trees = new HashMap<>();
    private long next;

    public LeafMaker(DataSource dataSource) throws Exception {
        this.dataSource = dataSource;
        this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** Gives all new events their leaves, and signs. */
    public synchronized void signAll() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            for (LeafEntry entry : new EntryReader(connection).from(next, Integer.MAX_VALUE)) {
                next = entry.position() + 1;
                GrowingTree tree = trees.computeIfAbsent(entry.register(), register -> plant(connection, register));
                run(
                        connection,
                        "INSERT INTO log.leaf SELECT ?, tree, ?, ? FROM log.tree WHERE register = ?",
                        entry.position(),
                        tree.size(),
                        entry.leafHash().bytes(),
                        entry.register());
                tree.append(entry.leafHash(), (level, index, hash) -> {
                    if (level > 0 && level % 8 == 0) {
                        run(
                                connection,
                                "INSERT INTO log.node SELECT tree, ?, ?, ? FROM log.tree WHERE register = ?",
                                (short) (level / 8),
                                index,
                                hash.bytes(),
                                entry.register());
                    }
                });
            }
            trees.forEach((register, tree) -> sign(connection, register, tree));
        }
    }

    public static String origin(String register) {
        return "example.fi/" + register + "/2026";
    }

    public VerifierKey verifier(String register) {
        return NoteSigner.of(origin(register), key).key();
    }

    public List<VerifierKey> verifiers(String register) {
        return List.of(verifier(register));
    }

    private void sign(Connection connection, String register, GrowingTree tree) {
        NoteSigner signer = NoteSigner.of(origin(register), key);
        byte[] note = new Checkpoint(origin(register), tree.size(), tree.root())
                .signed(signer)
                .bytes();
        run(
                connection,
                "INSERT INTO log.checkpoint (tree, size, note) SELECT tree, ?, ? FROM log.tree WHERE register = ?",
                tree.size(),
                new String(note, UTF_8),
                register);
        run(
                connection,
                "INSERT INTO log.signing_key (tree, vkey) SELECT tree, ? FROM log.tree WHERE register = ?"
                        + " ON CONFLICT DO NOTHING",
                signer.key().vkey(),
                register);
    }

    private static GrowingTree plant(Connection connection, String register) {
        run(
                connection,
                "INSERT INTO log.tree (register, year, epoch, origin) VALUES (?, 2026, 1, ?)",
                register,
                origin(register));
        return new GrowingTree();
    }

    private static void run(Connection connection, String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
