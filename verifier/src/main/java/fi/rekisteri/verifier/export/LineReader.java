package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.bytes.LineFeeds;
import fi.rekisteri.verifier.log.Illegible;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a file, each ended by LF, none longer than a limit. */
final class LineReader implements AutoCloseable {
    private final InputStream in;
    private final String name;
    private final byte[] buffer;
    private int from;
    private int to;

    LineReader(InputStream in, String name, int limit) {
        this.in = in;
        this.name = name;
        this.buffer = new byte[Math.max(2 * limit, 256 * 1024)];
    }

    /** The next line without its LF; null at the end. */
    byte @Nullable [] next() throws IOException, Illegible {
        int searched = from;
        while (true) {
            int end = LineFeeds.next(buffer, searched, to);
            if (end < to) {
                byte[] line = Arrays.copyOfRange(buffer, from, end);
                from = end + 1;
                return line;
            }
            searched = to - from;
            System.arraycopy(buffer, from, buffer, 0, searched);
            from = 0;
            to = searched;
            if (to == buffer.length) {
                throw new Illegible(name + " has a line that is too long");
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                if (to > 0) {
                    throw new Illegible(name + " does not end with a line break");
                }
                return null;
            }
            to += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
