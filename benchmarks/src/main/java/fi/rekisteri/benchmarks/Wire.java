package fi.rekisteri.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One kept connection, and as little client as HTTP allows: service, database and load share the machine, and a comfortable client would
 * measure itself.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** @param headers sent with every request */
    Wire(int port, Map<String, String> headers) {
        this.port = port;
        StringBuilder lines = new StringBuilder("Host: localhost:" + port + "\r\n");
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        head = lines.toString();
        try {
            socket = new Socket("localhost", port);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server closes a connection after so many requests, and says so. */
    private void connectAgain() throws IOException {
        socket.close();
        socket = new Socket("localhost", port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    /** @param more header lines of this request, each ended by CR LF */
    record Asked(String method, String path, String more, String body) {}

    /** @param head status line and headers, names in lower case */
    record Told(int status, String head, String body) {
        String header(String name) {
            int at = head.indexOf("\n" + name + ": ");
            if (at < 0) {
                throw new IllegalStateException("No header " + name + " in " + head);
            }
            return head.substring(at + name.length() + 3, head.indexOf('\r', at));
        }
    }

    Told ask(Asked asked) {
        try {
            byte[] body = asked.body().getBytes(StandardCharsets.UTF_8);
            String length =
                    body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
            byte[] start = (asked.method() + " " + asked.path() + " HTTP/1.1\r\n" + head + asked.more() + length
                            + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] request = new byte[start.length + body.length];
            System.arraycopy(start, 0, request, 0, start.length);
            System.arraycopy(body, 0, request, start.length, body.length);
            out.write(request);
            Told told = read();
            if (told.head().contains("\nconnection: close")) {
                connectAgain();
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Told read() throws IOException {
        StringBuilder lines = new StringBuilder(line()).append("\r\n");
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            lines.append(name).append(line, colon, line.length()).append("\r\n");
            if (name.equals("content-length")) {
                length = Integer.parseInt(line.substring(colon + 1).strip());
            } else if (name.equals("transfer-encoding")) {
                chunked = true;
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        String all = lines.toString();
        return new Told(Integer.parseInt(all.substring(9, 12)), all, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
