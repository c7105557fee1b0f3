package fi.rekisteri.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.rekisteri.verifier.witness.Witness.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A witness over HTTP. TLS, where it is wanted, is a proxy's work. */
public final class WitnessServer implements AutoCloseable {
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    public WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        // a client that sends or reads too slowly is cut off
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        this.witness = witness;
        this.server = HttpServer.create(address, 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IOException | RuntimeException e) {
                answer = Answer.refused(500, "The witness cannot keep what it cosigns, and so does not cosign");
            }
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher checkpoint = CHECKPOINT.matcher(path);
        if (exchange.getRequestMethod().equals("POST") && path.equals("/add-checkpoint")) {
            byte[] body = exchange.getRequestBody().readNBytes(Witness.MAX_REQUEST + 1);
            return body.length > Witness.MAX_REQUEST
                    ? Answer.refused(413, "The request is too long")
                    : witness.addCheckpoint(body);
        }
        if (exchange.getRequestMethod().equals("GET") && checkpoint.matches()) {
            Optional<String> note = witness.checkpoint(checkpoint.group(1));
            return note.map(text -> new Answer(200, "text/plain; charset=utf-8", text))
                    .orElse(Answer.refused(404, "Nothing was cosigned for this log"));
        }
        return Answer.refused(404, "There is POST /add-checkpoint and GET /<origin hash>/checkpoint");
    }

    @Override
    public void close() throws IOException {
        server.stop(1);
        threads.shutdown();
        witness.close();
    }
}
