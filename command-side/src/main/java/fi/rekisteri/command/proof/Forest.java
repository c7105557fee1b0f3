package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.LeafEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The trees that still grow. It runs ahead of the database while a transaction is open: when that fails, it must be read again.
 */
final class Forest {
    private final Origins origins;
    private final Restores restores;
    private final Map<String, Integer> epochs = new HashMap<>();
    private final Map<Place, Growing> trees = new LinkedHashMap<>();
    private final List<LogTree> ended = new ArrayList<>();
    private long next;

    private Forest(Origins origins, Restores restores) {
        this.origins = origins;
        this.restores = restores;
    }

    static Forest read(Connection connection, Origins origins, Restores restores) throws SQLException {
        Forest forest = new Forest(origins, restores);
        TreeReader reader = new TreeReader(connection);
        List<LogTree> trees = reader.trees();
        trees.forEach(tree -> forest.epochs.merge(tree.register(), tree.epoch(), Math::max));
        for (LogTree tree : trees) {
            if (tree.epoch() == forest.epoch(tree.register())) {
                long size = reader.size(tree);
                forest.add(new Growing(tree, GrowingTree.at(size, reader.nodes(tree, size))));
            } else {
                forest.ended.add(tree);
            }
        }
        forest.next = reader.nextPosition();
        return forest;
    }

    /** The position of the next event that gets a leaf. */
    long next() {
        return next;
    }

    Collection<Growing> growing() {
        return List.copyOf(trees.values());
    }

    /** A register's trees that grow. */
    Collection<Growing> growing(String register) {
        return growing().stream()
                .filter(growing -> growing.tree().register().equals(register))
                .toList();
    }

    Set<String> registers() {
        return Set.copyOf(epochs.keySet());
    }

    boolean has(String origin) {
        return Stream.concat(growing().stream().map(Growing::tree), ended.stream())
                .anyMatch(tree -> tree.origin().equals(origin));
    }

    /** Whether its register has no tree of a later year. */
    boolean isNewest(LogTree tree) {
        return growing().stream()
                .map(Growing::tree)
                .noneMatch(other -> other.register().equals(tree.register()) && other.year() > tree.year());
    }

    /** The epoch a register is in. */
    int epoch(String register) {
        return epochs.getOrDefault(register, 1);
    }

    /** The tree the entry belongs to; planted when it is its first. */
    Growing treeOf(LeafEntry entry, Connection connection) throws SQLException {
        if (restores.isOne(entry)) {
            begin(entry.register(), restores.epoch(entry, connection));
        }
        next = entry.position() + 1;
        Place place = new Place(
                entry.register(), entry.recordedAt().atOffset(ZoneOffset.UTC).getYear());
        Growing tree = trees.get(place);
        return tree != null ? tree : add(new Growing(plant(place, connection), new GrowingTree()));
    }

    private void begin(String register, int epoch) {
        if (epoch <= epoch(register)) {
            throw new EventsMissing("The log says it was restored to epoch " + epoch + ", which has been before");
        }
        epochs.put(register, epoch);
        growing(register).forEach(growing -> ended.add(growing.tree()));
        trees.keySet().removeIf(place -> place.register().equals(register));
    }

    private Growing add(Growing growing) {
        epochs.putIfAbsent(growing.tree().register(), growing.tree().epoch());
        trees.put(new Place(growing.tree().register(), growing.tree().year()), growing);
        return growing;
    }

    private LogTree plant(Place place, Connection connection) throws SQLException {
        int epoch = epoch(place.register());
        String origin = origins.of(place.register(), place.year(), epoch);
        String sql = "INSERT INTO log.tree (register, year, epoch, origin) VALUES (?, ?, ?, ?) RETURNING tree";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, place.register());
            insert.setInt(2, place.year());
            insert.setInt(3, epoch);
            insert.setString(4, origin);
            try (ResultSet planted = insert.executeQuery()) {
                planted.next();
                return new LogTree(planted.getInt(1), place.register(), place.year(), epoch, origin);
            }
        }
    }

    private record Place(String register, int year) {}
}
