package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.NoteSigner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** What somebody who has the log's key can sign. */
final class Resigned {
    private final Breach breach;
    private final LogTree tree;
    private final NoteSigner signer;

    Resigned(Breach breach) throws Exception {
        this.breach = breach;
        this.tree = Scene.tree(breach.inside);
        this.signer = NoteSigner.of(LeafMaker.origin(Scene.REGISTER), breach.scene.keeper.key());
    }

    /** One more leaf, on top of all that others have vouched for. */
    void append(long position) throws Exception {
        try (Connection connection = breach.inside.getConnection()) {
            LeafEntry entry = new EntryReader(connection).from(position, 1).getFirst();
            List<Hash> leaves = leaves(connection);
            leaves.add(entry.leafHash());
            run(
                    connection,
                    "INSERT INTO log.leaf VALUES (?, ?, ?, ?)",
                    position,
                    tree.id(),
                    leaves.size() - 1L,
                    entry.leafHash().bytes());
            insert(connection, leaves);
        }
    }

    /** A checkpoint over the first leaves there are now; returns its number. */
    long sign(int size) throws Exception {
        try (Connection connection = breach.inside.getConnection()) {
            insert(connection, leaves(connection).subList(0, size));
        }
        return breach.number("SELECT max(checkpoint) FROM log.checkpoint");
    }

    private void insert(Connection connection, List<Hash> leaves) throws Exception {
        GrowingTree grown = new GrowingTree();
        leaves.forEach(grown::append);
        byte[] note = new Checkpoint(tree.origin(), grown.size(), grown.root())
                .signed(signer)
                .bytes();
        run(
                connection,
                "INSERT INTO log.checkpoint (tree, size, note) VALUES (?, ?, ?)",
                tree.id(),
                grown.size(),
                new String(note, UTF_8));
    }

    private List<Hash> leaves(Connection connection) throws Exception {
        List<Hash> leaves = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hash FROM log.leaf WHERE tree = ? ORDER BY index")) {
            select.setInt(1, tree.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    leaves.add(Hash.of(row.getBytes(1)));
                }
            }
        }
        return leaves;
    }

    private static void run(Connection connection, String sql, Object... parameters) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
