package fi.rekisteri.command.proof;

import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.LeafEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a batch of leaves, and of the tile hashes above them that they complete. */
final class NewLeaves {
    /** Levels of the tree one tile spans. */
    private static final int TILE_HEIGHT = 8;

    private static final String LEAVES = "INSERT INTO log.leaf (position, tree, index, hash)"
            + " SELECT * FROM unnest(?::bigint[], ?::integer[], ?::bigint[], ?::bytea[])";
    private static final String NODES = "INSERT INTO log.node (tree, level, index, hash)"
            + " SELECT * FROM unnest(?::integer[], ?::smallint[], ?::bigint[], ?::bytea[])";

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    void append(LeafEntry entry, Growing growing) {
        int tree = growing.tree().id();
        Hash leaf = entry.leafHash();
        leaves.add(new Leaf(entry.position(), tree, growing.leaves().size(), leaf));
        growing.leaves().append(leaf, (level, index, hash) -> {
            if (level > 0 && level % TILE_HEIGHT == 0) {
                nodes.add(new Node(tree, (short) (level / TILE_HEIGHT), index, hash));
            }
        });
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LEAVES)) {
            insert.setArray(1, array(connection, "int8", leaves.stream().map(Leaf::position)));
            insert.setArray(2, array(connection, "int4", leaves.stream().map(Leaf::tree)));
            insert.setArray(3, array(connection, "int8", leaves.stream().map(Leaf::index)));
            insert.setArray(4, bytes(connection, leaves.stream().map(Leaf::hash)));
            insert.executeUpdate();
        }
        if (nodes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(NODES)) {
            insert.setArray(1, array(connection, "int4", nodes.stream().map(Node::tree)));
            insert.setArray(2, array(connection, "int2", nodes.stream().map(Node::level)));
            insert.setArray(3, array(connection, "int8", nodes.stream().map(Node::index)));
            insert.setArray(4, bytes(connection, nodes.stream().map(Node::hash)));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static java.sql.Array bytes(Connection connection, java.util.stream.Stream<Hash> hashes)
            throws SQLException {
        return connection.createArrayOf("bytea", hashes.map(Hash::bytes).toArray(byte[][]::new));
    }

    private record Leaf(long position, int tree, long index, Hash hash) {}

    private record Node(int tree, short level, long index, Hash hash) {}
}
