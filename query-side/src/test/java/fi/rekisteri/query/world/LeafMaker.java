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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What command-side does to the log, in the simplest way: leaves, tile hashes and, each time, one checkpoint for each register. */
public final class LeafMaker {
    private static final int PAGE = 5_000;

    private final DataSource dataSource;
    private final KeyPair key;
    private final Map<String, Plant> plants = new LinkedHashMap<>();
    private int year;
    private long next;

    private static final class Plant {
        final int id;
        final String origin;
        final GrowingTree tree = new GrowingTree();

        Plant(int id, String origin) {
            this.id = id;
            this.origin = origin;
        }
    }

    public LeafMaker(DataSource dataSource) throws Exception {
        this(dataSource, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    /** Goes through the log from its beginning, as if nothing had been signed. */
    public LeafMaker(DataSource dataSource, KeyPair key) {
        this.dataSource = dataSource;
        this.key = key;
        this.year = 2026;
    }

    public KeyPair key() {
        return key;
    }

    /** Gives all new events their leaves, and signs. */
    public synchronized void signAll() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            List<LeafEntry> page = new EntryReader(connection).from(next, PAGE);
            while (!page.isEmpty()) {
                give(connection, page);
                next = page.getLast().position() + 1;
                page = new EntryReader(connection).from(next, PAGE);
            }
            for (Plant plant : plants.values()) {
                sign(connection, plant);
            }
        }
    }

    /** As if the year were over: what comes next gets its leaves in the trees of the next one. */
    public synchronized void yearEnds() {
        plants.clear();
        year++;
    }

    public static String origin(String register) {
        return "example.fi/" + register + "/2026";
    }

    public VerifierKey verifier(String register) {
        return NoteSigner.of(origin(register), key).key();
    }

    /** Of the next year's log. */
    public VerifierKey nextVerifier(String register) {
        return NoteSigner.of("example.fi/" + register + "/2027", key).key();
    }

    public List<VerifierKey> verifiers(String register) {
        return List.of(verifier(register));
    }

    private void give(Connection connection, List<LeafEntry> page) throws SQLException {
        List<Object> positions = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        List<Object> indexes = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (LeafEntry entry : page) {
            Plant plant = plants.get(entry.register());
            if (plant == null) {
                plant = plant(connection, entry.register());
                plants.put(entry.register(), plant);
            }
            Plant grown = plant;
            positions.add(entry.position());
            trees.add(grown.id);
            indexes.add(grown.tree.size());
            hashes.add(entry.leafHash().bytes());
            grown.tree.append(entry.leafHash(), (level, index, hash) -> {
                if (level > 0 && level % 8 == 0) {
                    node(connection, grown.id, level / 8, index, hash.bytes());
                }
            });
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log.leaf SELECT * FROM unnest(?::bigint[], ?::int[], ?::bigint[], ?::bytea[])")) {
            insert.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            insert.setArray(2, connection.createArrayOf("int4", trees.toArray()));
            insert.setArray(3, connection.createArrayOf("int8", indexes.toArray()));
            insert.setArray(4, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private Plant plant(Connection connection, String register) throws SQLException {
        String origin = "example.fi/" + register + "/" + year;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log.tree (register, year, epoch, origin) VALUES (?, ?, 1, ?) RETURNING tree")) {
            insert.setString(1, register);
            insert.setInt(2, year);
            insert.setString(3, origin);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Plant(row.getInt(1), origin);
            }
        }
    }

    private void sign(Connection connection, Plant plant) throws SQLException {
        NoteSigner signer = NoteSigner.of(plant.origin, key);
        byte[] note = new Checkpoint(plant.origin, plant.tree.size(), plant.tree.root())
                .signed(signer)
                .bytes();
        run(
                connection,
                "INSERT INTO log.checkpoint (tree, size, note) VALUES (?, ?, ?)",
                plant.id,
                plant.tree.size(),
                new String(note, UTF_8));
        run(
                connection,
                "INSERT INTO log.signing_key (tree, vkey) VALUES (?, ?) ON CONFLICT DO NOTHING",
                plant.id,
                signer.key().vkey());
    }

    private static void node(Connection connection, int tree, int level, long index, byte[] hash) {
        try {
            run(connection, "INSERT INTO log.node VALUES (?, ?, ?, ?)", tree, (short) level, index, hash);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
