package fi.rekisteri.command.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines without ever holding more than the longest allowed one. Blank lines count, and are passed over. */
final class Lines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; null at the end of the stream. A last line needs no line feed. */
    @Nullable
    Line next() throws IOException {
        while (fill()) {
            Line line = cut();
            if (!isBlank(line)) {
                return line;
            }
        }
        return null;
    }

    private Line cut() throws IOException {
        number++;
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        boolean oversized = false;
        while (fill()) {
            int from = at;
            boolean ended = seekLineFeed();
            oversized |= held.size() + at - from > longest;
            if (!oversized) {
                held.write(buffer, from, at - from);
            }
            if (ended) {
                at++;
                break;
            }
        }
        return oversized ? new Line.Oversized(number) : new Line.Text(number, held.toByteArray());
    }

    private boolean seekLineFeed() {
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at < end;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(in.read(buffer), 0);
        return end > 0;
    }

    private static boolean isBlank(Line line) {
        if (line instanceof Line.Text text) {
            for (byte b : text.bytes()) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
        return false;
    }
}
