package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.NodeSource;
import fi.rekisteri.shared.tlog.TileNodes;
import fi.rekisteri.shared.tlog.TilePath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nodes of a tree, for many proofs in the order of their sizes: neighbours share tiles, so the last few hundred are kept. */
final class CachedTiles {
    private static final int KEPT = 256;

    private final TreeReader reader;
    private final LogTree tree;
    private final Map<TilePath, byte[]> tiles = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    CachedTiles(Connection connection, LogTree tree) {
        this.reader = new TreeReader(connection);
        this.tree = tree;
    }

    NodeSource nodes(long size) {
        return new TileNodes(size, this::tile);
    }

    byte[] tile(TilePath path) {
        byte[] kept = tiles.get(path);
        if (kept != null) {
            return kept;
        }
        try {
            byte[] tile = reader.tile(tree, path);
            tiles.put(path, tile);
            return tile;
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }
}
