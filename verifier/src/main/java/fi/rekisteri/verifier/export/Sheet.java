package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.log.Illegible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that each belong to a leaf, in the order of leaves, handed out tile by tile. */
final class Sheet implements AutoCloseable {
    /** Longest line. */
    static final int LINE = 64 * 1024;

    /** Most bytes of the lines of one tile, so that memory is bounded whatever the lines say. */
    private static final int TILE = 8 * 1024 * 1024;

    /** A line and its leaf. */
    record Row(long leaf, byte[] line) {}

    private final LineReader lines;
    private final String name;
    private final int digitsFrom;
    private @Nullable Row ahead;
    private long last = -1;
    private long count;

    /** @param digitsFrom where in each line the leaf's number begins */
    Sheet(LineReader lines, String name, int digitsFrom) {
        this.lines = lines;
        this.name = name;
        this.digitsFrom = digitsFrom;
    }

    /** The rows of leaves below {@code end}. */
    List<Row> upTo(long end) throws IOException, Illegible {
        List<Row> rows = new ArrayList<>();
        int bytes = 0;
        for (Row row = ahead(); row != null && row.leaf < end; row = ahead()) {
            ahead = null;
            bytes += row.line.length;
            if (bytes > TILE) {
                throw new Illegible(name + " has more than " + TILE + " bytes for 256 leaves");
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether all rows were handed out. */
    boolean isAtEnd() throws IOException, Illegible {
        return ahead() == null;
    }

    long count() {
        return count;
    }

    private @Nullable Row ahead() throws IOException, Illegible {
        if (ahead == null) {
            byte[] line = lines.next();
            if (line != null) {
                ahead = row(line);
            }
        }
        return ahead;
    }

    private Row row(byte[] line) throws Illegible {
        long leaf = 0;
        int at = digitsFrom;
        while (at < line.length && line[at] >= '0' && line[at] <= '9' && at < digitsFrom + 18) {
            leaf = leaf * 10 + line[at++] - '0';
        }
        count++;
        if (at == digitsFrom || at == line.length || line[at] != ',' || line.length > LINE) {
            throw new Illegible(
                    name + " has a line (number " + count + ") that does not begin with its leaf, or is too long");
        }
        if (leaf <= last) {
            throw new Illegible(name + " is out of order at leaf " + leaf);
        }
        last = leaf;
        return new Row(leaf, line);
    }

    /** Whether the line begins with these bytes. */
    static boolean begins(byte[] line, byte[] start) {
        return line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
