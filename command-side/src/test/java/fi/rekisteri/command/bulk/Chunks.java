package fi.rekisteri.command.bulk;

import java.io.IOException;
import java.io.InputStream;

/** The body of a chunked response on a bare socket, without its head. */
final class Chunks extends InputStream {
    private final InputStream in;
    private int left = -1;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (left < 0) {
            while (!line().isEmpty()) {
                continue;
            }
            left = Integer.parseInt(line(), 16);
        } else if (left == 0) {
            line();
            left = Integer.parseInt(line(), 16);
        }
        if (left == 0) {
            return -1;
        }
        left--;
        return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int first = read();
        if (first < 0) {
            return -1;
        }
        into[from] = (byte) first;
        return 1;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
