package fi.rekisteri.acceptance.service;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A bulk request on a connection of its own: commands go out while results come in, as the service answers each batch. It can also break
 * off, which comfortable clients do not.
 */
public final class BulkStream implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final Thread reader;
    private volatile int status;
    private volatile boolean whole;

    /** @param results called for each line that comes back, by one thread */
    public BulkStream(Caller caller, String path, Consumer<String> results) {
        try {
            socket = new Socket("localhost", caller.ports().commandSide());
            out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            StringBuilder head = new StringBuilder("POST /registers/" + caller.register() + path + " HTTP/1.1\r\n"
                    + "Host: localhost:" + caller.ports().commandSide() + "\r\n"
                    + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n");
            caller.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().daemon().name("bulk-results").start(() -> read(results));
    }

    /** One command, without its line end. */
    public void send(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write('\r');
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that there are no more commands, and waits for the last result. */
    public void finish() {
        try {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd();
    }

    /** Waits until the service has answered everything, or is gone. */
    public void awaitEnd() {
        try {
            reader.join(600_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Goes away in the middle, as a client does whose machine dies. */
    public void breakOff() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd();
    }

    /** Of the response; 0 while there is none. */
    public int status() {
        return status;
    }

    /** Whether the response came to its proper end. */
    public boolean whole() {
        return whole;
    }

    private void read(Consumer<String> results) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            String line = line(in);
            status = Integer.parseInt(line.substring(9, 12));
            boolean chunked = false;
            while (!(line = line(in)).isEmpty()) {
                chunked |= line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked");
            }
            ByteArrayOutputStream partial = new ByteArrayOutputStream();
            if (chunked) {
                for (int size = size(in); size > 0; size = size(in)) {
                    lines(in.readNBytes(size), partial, results);
                    line(in);
                }
            } else {
                lines(in.readAllBytes(), partial, results);
            }
            if (partial.size() > 0) {
                results.accept(partial.toString(StandardCharsets.UTF_8));
            }
            whole = true;
        } catch (IOException e) {
            whole = false;
        }
    }

    private static void lines(byte[] bytes, ByteArrayOutputStream partial, Consumer<String> results) {
        for (byte b : bytes) {
            if (b == '\n') {
                results.accept(partial.toString(StandardCharsets.UTF_8));
                partial.reset();
            } else {
                partial.write(b);
            }
        }
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The service went away");
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
