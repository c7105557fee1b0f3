package fi.rekisteri.shared.tlog;

import java.util.function.Function;

/** The nodes of a tree of known size, from its tiles. */
public final class TileNodes implements NodeSource {
    private final long size;
    private final Function<TilePath, byte[]> tiles;

    /** @param tiles gives a tile's bytes; asked only for tiles that a tree of this size has */
    public TileNodes(long size, Function<TilePath, byte[]> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** @throws Malformed when a tile is not as wide as its path says */
    @Override
    public Hash node(int level, long index) {
        int height = level % TilePath.HEIGHT;
        long first = index << height;
        Tile tile = tile(level / TilePath.HEIGHT, first / TilePath.FULL);
        return tile.node(height, (int) (first % TilePath.FULL) >>> height);
    }

    private Tile tile(int level, long index) {
        long hashes = (size >>> (TilePath.HEIGHT * level)) - index * TilePath.FULL;
        TilePath path = new TilePath(level, index, (int) Math.min(hashes, TilePath.FULL));
        Tile tile = Tile.parse(tiles.apply(path));
        Malformed.when(tile.hashes().size() != path.width(), "a tile of another width than " + path.path());
        return tile;
    }
}
