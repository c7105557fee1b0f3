package fi.rekisteri.shared.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.tlog.NodeSource;
import fi.rekisteri.shared.tlog.SignedNote;
import fi.rekisteri.shared.tlog.TileNodes;
import fi.rekisteri.shared.tlog.TilePath;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the trees over the log, within one connection of the caller's. */
public final class TreeReader {
    private final Connection connection;

    public TreeReader(Connection connection) {
        this.connection = connection;
    }

    /** All trees, oldest first. */
    public List<LogTree> trees() throws SQLException {
        return query("SELECT tree, register, year, epoch, origin FROM log.tree ORDER BY tree", TreeReader::tree);
    }

    /** The trees of a register, oldest first. */
    public List<LogTree> trees(String register) throws SQLException {
        return query(
                "SELECT tree, register, year, epoch, origin FROM log.tree WHERE register = ? ORDER BY epoch, year",
                TreeReader::tree,
                register);
    }

    /** The number of leaves a tree has, signed or not. */
    public long size(LogTree tree) throws SQLException {
        return query(
                        "SELECT coalesce(max(index), -1) + 1 FROM log.leaf WHERE tree = ?",
                        row -> row.getLong(1),
                        tree.id())
                .getFirst();
    }

    /** The position of the next event that gets a leaf. */
    public long nextPosition() throws SQLException {
        return query("SELECT coalesce(max(position), -1) + 1 FROM log.leaf", row -> row.getLong(1))
                .getFirst();
    }

    /** The newest checkpoint of a tree. */
    public Optional<SignedCheckpoint> newestCheckpoint(LogTree tree) throws SQLException {
        return query(
                        "SELECT checkpoint, size, signed_at, note FROM log.checkpoint WHERE tree = ?"
                                + " ORDER BY checkpoint DESC LIMIT 1",
                        TreeReader::checkpoint,
                        tree.id())
                .stream()
                .findFirst();
    }

    /** Where an event stands; empty while it has no leaf. */
    public Optional<Leaf> leaf(long position) throws SQLException {
        return query(
                        "SELECT tree, index FROM log.leaf WHERE position = ?",
                        row -> new Leaf(row.getInt(1), row.getLong(2)),
                        position)
                .stream()
                .findFirst();
    }

    /** A place in a tree. */
    public record Leaf(int tree, long index) {}

    /** The hashes of a tile, as many as the tree has of the width asked for. */
    public byte[] tile(LogTree tree, TilePath path) throws SQLException {
        long first = path.index() * TilePath.FULL;
        long end = first + path.width();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.width() * 32);
        List<byte[]> hashes = path.level() == 0
                ? query(
                        "SELECT hash FROM log.leaf WHERE tree = ? AND index >= ? AND index < ? ORDER BY index",
                        row -> row.getBytes(1),
                        tree.id(),
                        first,
                        end)
                : query(
                        "SELECT hash FROM log.node WHERE tree = ? AND level = ? AND index >= ? AND index < ? ORDER BY index",
                        row -> row.getBytes(1),
                        tree.id(),
                        path.level(),
                        first,
                        end);
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /**
     * The nodes of a tree at a size it has reached.
     *
     * @return throws {@link fi.rekisteri.shared.tlog.Malformed} when hashes are missing, {@link LedgerUnavailable} when they cannot be read
     */
    public NodeSource nodes(LogTree tree, long size) {
        return new TileNodes(size, path -> {
            try {
                return tile(tree, path);
            } catch (SQLException e) {
                throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
            }
        });
    }

    private <T> List<T> query(String sql, Row<T> mapping, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapping.of(rows));
                }
                return found;
            }
        }
    }

    private static LogTree tree(ResultSet row) throws SQLException {
        return new LogTree(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5));
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                SignedNote.parse(row.getString(4).getBytes(UTF_8)));
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
