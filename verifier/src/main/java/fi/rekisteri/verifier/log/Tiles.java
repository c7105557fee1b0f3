package fi.rekisteri.verifier.log;

/** Where tiles lie (C2SP tlog-tiles). */
public final class Tiles {
    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    private Tiles() {}

    /** How many hashes a tree has at a tile level. */
    public static long hashes(int level, long size) {
        return level > 7 ? 0 : size >>> 8 * level;
    }

    /** How many hashes the tile at {@code index} has; 0 when there is none. */
    public static int width(long hashes, long index) {
        return (int) Math.max(0, Math.min(WIDTH, hashes - index * WIDTH));
    }

    /** @param kind {@code 0}, {@code 1}, … or {@code entries} under {@code tile/}; or another folder kept in the same way */
    public static String path(String kind, long index, int width) {
        String digits = Long.toString(index);
        StringBuilder path = new StringBuilder(kind).append('/');
        int missing = (3 - digits.length() % 3) % 3;
        String padded = "0".repeat(missing) + digits;
        for (int at = 0; at < padded.length(); at += 3) {
            boolean last = at + 3 == padded.length();
            path.append(last ? "" : "x").append(padded, at, at + 3).append(last ? "" : "/");
        }
        return width == WIDTH
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }
}
