package fi.rekisteri.command.telling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recipient's side of a webhook. */
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Reply> answering = event -> new Reply(503, "");

    record Got(JsonNode event, String body, String type, String signature) {}

    record Reply(int status, String body) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/changes";
    }

    List<Got> got() {
        return got;
    }

    List<String> ids() {
        return got.stream().map(each -> each.event().get("id").stringValue()).toList();
    }

    void down() {
        answering = event -> new Reply(503, "Tilapäisesti poissa");
    }

    void takes() {
        answering = event -> new Reply(202, "");
    }

    void acknowledges() {
        answering = event ->
                new Reply(200, "{\"acknowledged\": \"" + event.get("id").stringValue() + "\"}");
    }

    void answers(int status, String body) {
        answering = event -> new Reply(status, body);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        JsonNode event = JSON.readTree(body);
        got.add(new Got(
                event,
                body,
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Rekisteri-Signature")));
        Reply reply = answering.apply(event);
        byte[] answer = reply.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
        exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
