package fi.rekisteri.shared.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile, and where it is served (C2SP tlog-tiles): {@code tile/<level>/<index>[.p/<width>]} for hashes,
 * {@code tile/entries/<index>[.p/<width>]} for entries.
 *
 * @param level 0 for leaf hashes, up to 63; {@link #ENTRIES} for log entries
 * @param width number of hashes or entries, 1 to 256
 */
public record TilePath(int level, long index, int width) {
    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** The level that stands for entry bundles. */
    public static final int ENTRIES = -1;

    /** Levels of the tree one tile spans. */
    static final int HEIGHT = 8;

    private static final Pattern SHAPE =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public TilePath {
        Malformed.when(level < ENTRIES || level > 63 || index < 0, "no tile has that level and index");
        Malformed.when(width < 1 || width > FULL, "a tile of width " + width);
    }

    /** The tiles of hashes of a tree, lowest level first; without entry bundles. */
    public static List<TilePath> of(long size) {
        List<TilePath> tiles = new ArrayList<>();
        for (int level = 0; size >>> (HEIGHT * level) > 0 && level < HEIGHT; level++) {
            tiles.addAll(at(level, size));
        }
        return tiles;
    }

    /** The tiles of one level of a tree, or its entry bundles. */
    public static List<TilePath> at(int level, long size) {
        long hashes = level == ENTRIES ? size : size >>> (HEIGHT * level);
        List<TilePath> tiles = new ArrayList<>();
        for (long index = 0; index < hashes >>> HEIGHT; index++) {
            tiles.add(new TilePath(level, index, FULL));
        }
        if ((hashes & 0xff) > 0) {
            tiles.add(new TilePath(level, hashes >>> HEIGHT, (int) (hashes & 0xff)));
        }
        return tiles;
    }

    /** @throws Malformed when it is no path of a tile, spelled as {@link #path()} spells it */
    public static TilePath parse(String path) {
        Matcher parts = SHAPE.matcher(path);
        Malformed.when(!parts.matches(), "not the path of a tile");
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        Malformed.when(parts.group(3) != null && width == FULL, "a full tile with a width");
        TilePath tile = new TilePath(level, index, width);
        Malformed.when(!tile.path().equals(path), "the path of a tile in another spelling");
        return tile;
    }

    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return width == FULL ? path.toString() : path + ".p/" + width;
    }
}
