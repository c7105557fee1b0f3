package fi.rekisteri.acceptance.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.rekisteri.testing.TimeStamps;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

/** A time-stamp authority (RFC 3161) of the tests' own, on a port of this JVM: one counter for logs, one for exports, which may be shut. */
public final class StampOffice implements AutoCloseable {
    private final TimeStamps authority;
    private final Path roots;
    private final HttpServer server;
    private volatile boolean stampsExports = true;

    private StampOffice(TimeStamps authority, Path roots, HttpServer server) {
        this.authority = authority;
        this.roots = roots;
        this.server = server;
    }

    /** @param directory where the file lies that names the authorities the service trusts */
    public static StampOffice open(Path directory) {
        try {
            StampOffice office = new StampOffice(
                    new TimeStamps(Clock.systemUTC()),
                    directory.resolve("roots.pem"),
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            office.server.createContext("/log", office::stamp);
            office.server.createContext("/exports", office::stampWhileOpen);
            office.server.start();
            office.isTrusted();
            return office;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void stamp(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] answer = authority.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void stampWhileOpen(HttpExchange exchange) throws IOException {
        if (stampsExports) {
            stamp(exchange);
        } else {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        }
    }

    /** What a service is started with to have its log and its exports stamped here, and its verifier look for whom it trusts. */
    public Map<String, String> environment() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "REKISTERI_LOG_TIME_STAMP_URL", address + "/log",
                "REKISTERI_EXPORT_TIME_STAMP_URL", address + "/exports",
                "REKISTERI_EXPORT_TIME_STAMP_ROOTS", roots.toString());
    }

    /** From now on the service trusts this authority. */
    void isTrusted() throws Exception {
        certificate(roots);
    }

    /** From now on the service trusts another one. */
    void anotherIsTrusted() throws Exception {
        write(new TimeStamps(Clock.systemUTC()), roots);
    }

    void stampExports(boolean whether) {
        stampsExports = whether;
    }

    X509Certificate certificate() {
        return authority.certificate();
    }

    /** The certificate in PEM, for whoever trusts this authority. */
    Path certificate(Path file) throws Exception {
        return write(authority, file);
    }

    private static Path write(TimeStamps authority, Path file) throws Exception {
        return Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(authority.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
