package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.Malformed;
import fi.rekisteri.shared.tlog.NoteSignature;
import fi.rekisteri.shared.tlog.SignedNote;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checkpoints of a tree that an export shows: the newest, those somebody outside vouched for, and the last of each day. A bounded
 * choice, spread evenly where there are more; the newest of each kind is always among them.
 */
final class Checkpoints {
    private static final int MOST_STAMPED = 1_000;
    private static final int MOST_WITNESSED = 2_000;

    private static final String NEWEST =
            "SELECT size, checkpoint FROM log.checkpoint WHERE tree = ? ORDER BY checkpoint DESC LIMIT 1";
    private static final String VOUCHED = """
            WITH vouched AS (
              SELECT size, max(checkpoint) AS checkpoint FROM log.checkpoint JOIN log.anchor USING (checkpoint)
               WHERE tree = ? AND kind = ? AND checkpoint <= ? GROUP BY size),
            ranked AS (
              SELECT size, checkpoint, row_number() OVER (ORDER BY size DESC) - 1 AS rank, count(*) OVER () AS many
                FROM vouched)
            SELECT size, checkpoint FROM ranked WHERE rank % ((many + ? - 1) / ?) = 0""";
    private static final String DAILY = "SELECT max(size), max(checkpoint) FROM log.checkpoint WHERE tree = ?"
            + " AND checkpoint <= ? GROUP BY (signed_at AT TIME ZONE 'UTC')::date";
    private static final String NOTE = "SELECT note FROM log.checkpoint WHERE checkpoint = ?";
    private static final String COSIGNATURES =
            "SELECT DISTINCT ON (authority) evidence FROM log.checkpoint JOIN log.anchor USING (checkpoint)"
                    + " WHERE tree = ? AND size = ? AND kind = 'witness' ORDER BY authority, anchor";
    private static final String STAMPS =
            "SELECT DISTINCT ON (size) size, evidence FROM log.checkpoint JOIN log.anchor USING (checkpoint)"
                    + " WHERE tree = ? AND kind = 'time-stamp' AND size = ANY (?) ORDER BY size, anchor";

    private final Connection connection;
    private final LogTree tree;

    Checkpoints(Connection connection, LogTree tree) {
        this.connection = connection;
        this.tree = tree;
    }

    /** A tree's size, and the row of a checkpoint that signs it. */
    record Of(long size, long checkpoint) {}

    Optional<Of> newest() throws SQLException {
        return query(NEWEST, tree.id()).stream().findFirst();
    }

    /** Those to show beside the newest, by size; its own size is among them when it is vouched for. */
    NavigableMap<Long, Long> chosen(Of newest) throws SQLException {
        NavigableMap<Long, Long> chosen = new TreeMap<>();
        for (Of daily : query(DAILY, tree.id(), newest.checkpoint())) {
            chosen.merge(daily.size(), daily.checkpoint(), Math::max);
        }
        for (Of each : vouched("witness", MOST_WITNESSED, newest)) {
            chosen.merge(each.size(), each.checkpoint(), Math::max);
        }
        for (Of each : vouched("time-stamp", MOST_STAMPED, newest)) {
            chosen.merge(each.size(), each.checkpoint(), Math::max);
        }
        return chosen;
    }

    /** Sizes that are time-stamped. */
    List<Long> stamped(Of newest) throws SQLException {
        return vouched("time-stamp", MOST_STAMPED, newest).stream()
                .map(Of::size)
                .toList();
    }

    /** The signed note, with the witnesses' signatures below the log's own; one that is no note any more as it is stored. */
    byte[] note(Of of) throws SQLException {
        byte[] stored = text(of.checkpoint()).getBytes(UTF_8);
        try {
            return cosigned(of, SignedNote.parse(stored)).bytes();
        } catch (Malformed e) {
            return stored;
        }
    }

    private SignedNote cosigned(Of of, SignedNote signed) throws SQLException {
        SignedNote note = signed;
        try (PreparedStatement select = connection.prepareStatement(COSIGNATURES)) {
            select.setInt(1, tree.id());
            select.setLong(2, of.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    note = note.with(NoteSignature.parse(new String(row.getBytes(1), UTF_8).strip()));
                }
            }
        }
        return note;
    }

    /** Hands out each time stamp with the size it is for. */
    void stamps(Collection<Long> sizes, Stamp each) throws SQLException, java.io.IOException {
        Array wanted = connection.createArrayOf("int8", sizes.toArray());
        try (PreparedStatement select = connection.prepareStatement(STAMPS)) {
            select.setInt(1, tree.id());
            select.setArray(2, wanted);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.of(row.getLong(1), row.getBytes(2));
                }
            }
        }
    }

    @FunctionalInterface
    interface Stamp {
        void of(long size, byte[] token) throws java.io.IOException;
    }

    private List<Of> vouched(String kind, int most, Of newest) throws SQLException {
        return query(VOUCHED, tree.id(), kind, newest.checkpoint(), most, most);
    }

    private String text(long checkpoint) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOTE)) {
            select.setLong(1, checkpoint);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private List<Of> query(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<Of> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Of(row.getLong(1), row.getLong(2)));
                }
                return found;
            }
        }
    }
}
