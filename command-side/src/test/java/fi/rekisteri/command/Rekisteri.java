package fi.rekisteri.command;

import fi.rekisteri.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** command-side as it runs, seen from outside: over HTTP, on a real PostgreSQL, with real tokens. */
public final class Rekisteri {
    public static final String REGISTER = "ip-produkter";
    public static final String CLERK = "clerk-7";
    public static final String OFFICER = "officer-3";
    public static final String OWNER = "owner-1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Rekisteri SHARED = new Rekisteri();

    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final JsonNode description;
    private final Contract contract;

    private Rekisteri() {
        Map<String, String> properties = new HashMap<>(database.commandSideProperties());
        properties.put("spring.config.name", "command-side");
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("rekisteri.kek-file", kek().toString());
        properties.put("spring.security.oauth2.resourceserver.jwt.public-key-location", "file:" + Tokens.publicKey());
        context = new SpringApplicationBuilder(CommandSide.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        root = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        description = new Reply(exchange(HttpRequest.newBuilder(URI.create(root + "/v3/api-docs"))
                        .setHeader("Authorization", "Bearer " + clerk())
                        .build()))
                .body();
        contract = new Contract(description.toString());
        String owner = Tokens.of(OWNER, REGISTER + "/register-owner");
        bind(owner, openAccount(owner, CLERK));
        bind(owner, openAccount(owner, OFFICER));
    }

    /** One for all tests: they tell their customers apart. */
    public static Rekisteri running() {
        return SHARED;
    }

    public static String clerk() {
        return Tokens.of(CLERK, REGISTER + "/back-office");
    }

    public static String officer() {
        return Tokens.of(OFFICER, REGISTER + "/privacy-officer");
    }

    public static String owner() {
        return Tokens.of(OWNER, REGISTER + "/register-owner");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    public String root() {
        return root;
    }

    public static String newKey() {
        return "key-" + KEYS.incrementAndGet();
    }

    /** A request of the clerk's that would go through; change what the test is about. */
    public Reply post(String path, String body, Consumer<HttpRequest.Builder> changes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .setHeader("Authorization", "Bearer " + clerk())
                .setHeader("Content-Type", "application/json")
                .setHeader("Rekisteri-Purpose", "customer-register")
                .setHeader("Idempotency-Key", newKey())
                .POST(BodyPublishers.ofString(body));
        changes.accept(request);
        HttpRequest asked = request.build();
        HttpResponse<String> answer = exchange(asked);
        contract.check(asked, body, answer);
        return new Reply(answer);
    }

    public Reply post(String path, String body) {
        return post(path, body, request -> {});
    }

    public Reply post(String token, String path, String body) {
        return post(path, body, request -> request.setHeader("Authorization", "Bearer " + token));
    }

    /** Sent as it is, and held against no description. */
    public Reply send(HttpRequest request) {
        return new Reply(exchange(request));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds an answer that was never given against the description. */
    public void pretend(String path, int status, String body) {
        contract.checkAnswer(path, status, body);
    }

    public JsonNode description() {
        return description;
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** A new customer with a number of its own. */
    public UUID customer() {
        String number = "A-" + KEYS.incrementAndGet();
        Reply reply = post(customers(), registration(number));
        return UUID.fromString(reply.body().get("customer").stringValue());
    }

    public static String customers() {
        return "/registers/" + REGISTER + "/customers";
    }

    public static String registration(String number) {
        return """
                {"customerNumber": "%s", "source": "registration", "language": "fi",
                 "values": {"firstName": "Anna", "lastName": "Virtanen", "email": "anna@example.fi"}}""".formatted(number);
    }

    public String openAccount(String owner, String login) {
        Reply reply = post(
                owner, "/registers/" + REGISTER + "/accounts", "{\"login\": \"" + login + "\", \"name\": \"N. N.\"}");
        return reply.body().get("account").stringValue();
    }

    public Reply bind(String owner, String account) {
        return post(
                owner,
                "/registers/" + REGISTER + "/accounts/" + account + "/undertaking",
                "{\"signedOn\": \"2026-01-02\"}");
    }

    /** The rows a query gives, each as text. */
    public List<String> query(String sql, Object... parameters) {
        try (Connection connection = database.superuserDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As superuser. */
    public void execute(String sql) {
        try (Connection connection = database.superuserDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of what the log tells about a stream, in order. */
    public List<String> history(UUID stream) {
        return query("SELECT name FROM log.event WHERE stream = ? ORDER BY position", stream);
    }

    private static Path kek() {
        try {
            Path file = Files.createTempFile(
                    "rekisteri-test",
                    ".kek",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Files.writeString(file, HexFormat.of().formatHex(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Reply(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** {@code status rule field}, as far as there are such. */
        public String refusal() {
            JsonNode body = body();
            String field = body.path("field").asString("");
            return status() + " " + body.path("rule").asString("no rule") + (field.isEmpty() ? "" : " " + field);
        }
    }
}
