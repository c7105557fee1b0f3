package fi.rekisteri.query.export.write;

import fi.rekisteri.query.export.zip.ZipWriter;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.tlog.TilePath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One export while it is written. */
final class Export {
    private static final int MOST_FILES = 400_000;

    private final Connection connection;
    private final ExportOrder order;
    private final LogTree tree;
    private final ZipWriter zip;
    private final Sheets sheets;
    private final ExportWriter with;
    private final Map<String, String> hashes = new TreeMap<>();

    Export(Connection connection, ExportOrder order, ZipWriter zip, Sheets sheets, ExportWriter with) {
        this.connection = connection;
        this.order = order;
        this.tree = order.tree();
        this.zip = zip;
        this.sheets = sheets;
        this.with = with;
    }

    record Content(long leaves, long records, long unreadable) {}

    Content write(Progress progress) throws IOException, SQLException {
        Checkpoints.Of newest = new Checkpoints(connection, tree).newest().orElseThrow(this::notSealed);
        OwnEvent own = OwnEvent.at(order.position(), connection).orElseThrow(this::notSealed);
        SignedCheckpoint sealed = own.sealed(connection).orElseThrow(this::notSealed);
        if (!isElsewhere(own) && own.leaf() >= newest.size()) {
            throw notSealed();
        }
        refuseTooManyFiles(newest.size());
        announced("README.txt", Readme.of(tree.origin(), newest.size()));
        keys(own);
        if (isElsewhere(own)) {
            announced("export/entry", own.entry(connection));
            announced("export/proof", own.proof(sealed, connection));
        }
        if (with.verifier() != null) {
            announced(VerifierJar.NAME, with.verifier());
        }
        new History(connection, tree, newest, zip).write(() -> progress.reached(0, newest.size()));
        long unreadable = leaves(newest.size(), progress);
        upperTiles(newest.size());
        sheets.addTo(zip, hashes);
        zip.add(
                "manifest.json",
                Manifest.of(
                        tree,
                        newest.size(),
                        sheets.records(),
                        with.clock().instant(),
                        order.scope(),
                        sheets.anyEnded() ? logRetention() : null,
                        own,
                        hashes));
        return new Content(newest.size(), sheets.records(), unreadable);
    }

    /** The shortest time after which records of this register have ended. */
    private Period logRetention() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT min(kept_years) FROM log.ended WHERE register = ?")) {
            select.setString(1, tree.register());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Period.ofYears(row.getInt(1));
            }
        }
    }

    /** Whether the log had ended before the export was asked for. */
    private boolean isElsewhere(OwnEvent own) {
        return own.tree().id() != tree.id();
    }

    private NotSealed notSealed() {
        return new NotSealed(tree.origin());
    }

    private static void refuseTooManyFiles(long size) {
        if (size / TilePath.FULL * 3 > MOST_FILES - 20_000) {
            throw new TooLarge("files");
        }
    }

    private long leaves(long size, Progress progress) throws IOException, SQLException {
        Leaves leaves = new Leaves(connection, tree);
        TileWriter tiles = new TileWriter(order, with.events(), zip, sheets, new Notices(with.pages(), hashes));
        for (long first = 0; first < size; first += TilePath.FULL) {
            progress.reached(first, size);
            tiles.write(first / TilePath.FULL, leaves.tile(first, (int) Math.min(TilePath.FULL, size - first)));
        }
        progress.reached(size, size);
        return tiles.unreadable();
    }

    private void upperTiles(long size) throws IOException {
        CachedTiles tiles = new CachedTiles(connection, tree);
        for (int level = 1; size >>> (8 * level) > 0; level++) {
            for (TilePath path : TilePath.at(level, size)) {
                zip.store(path.path(), tiles.tile(path));
            }
        }
    }

    private void keys(OwnEvent own) throws IOException, SQLException {
        List<String> vkeys = new ArrayList<>(vkeys(tree));
        if (isElsewhere(own)) {
            vkeys.addAll(vkeys(own.tree()));
        }
        announced("keys/vkeys.txt", ExportWriter.lines(vkeys));
    }

    private List<String> vkeys(LogTree of) throws SQLException {
        List<String> vkeys = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT vkey FROM log.signing_key WHERE tree = ? ORDER BY since, vkey")) {
            select.setInt(1, of.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    vkeys.add(row.getString(1));
                }
            }
        }
        return vkeys;
    }

    private void announced(String name, byte[] bytes) throws IOException {
        zip.add(name, bytes);
        hashes.put(name, Hashes.hex(bytes));
    }
}
