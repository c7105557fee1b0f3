package fi.rekisteri.browser;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.BulkStream;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Shift;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A running service with one register at work: an officer who may sign in, and a customer, Anna. */
final class Office implements AutoCloseable {
    static final String OFFICER = "alma";
    static final String ANNA_EMAIL = "anna.ohman@example.fi";
    private static final Pattern CUSTOMER = Pattern.compile("\"customer\":\"([0-9a-f-]{36})\"");
    private static final Map<String, String> MANNERHEIMINTIE =
            Map.of("street", "Mannerheimintie 1 A 2", "postalCode", "00100", "city", "Helsinki");

    private static final String NEWEST = "SELECT checkpoint, note FROM log.checkpoint JOIN log.tree USING (tree)"
            + " WHERE register = 'ip-produkter' ORDER BY checkpoint DESC LIMIT 1";
    private static final String ANCHOR =
            "INSERT INTO log.anchor (checkpoint, kind, authority, evidence) VALUES (?, 'witness', ?, ?)";

    private final Witness witness = new Witness();
    private final Rekisteri rekisteri;
    private final Shift shift;
    private final String anna;

    Office() throws IOException {
        Path directory = Files.createTempDirectory("browser-junit");
        rekisteri = Rekisteri.start(directory, Map.of("REKISTERI_EXPORT_WITNESS_KEYS", witness.vkey()));
        shift = new Shift(rekisteri, "ip-produkter");
        admit(OFFICER);
        anna = customer("K-1001", "Anna", "Öhman", ANNA_EMAIL);
    }

    /** Somebody of the staff gets an account, or has one, and may act. */
    void admit(String login) {
        UUID account = owner().post("/accounts", Map.of("login", login, "name", login + " of the staff"))
                .id("account");
        Answer bound = owner().post("/accounts/" + account + "/undertaking", Map.of("signedOn", "2026-01-02"))
                .expect(200);
        owner().atLeast(bound.position()).get("/accounts").expect(200);
    }

    /** A new customer, who lives where all of them live. */
    String customer(String number, String firstName, String lastName, String email) {
        Map<String, Object> values =
                Map.of("firstName", firstName, "lastName", lastName, "email", email, "postalAddress", MANNERHEIMINTIE);
        Answer registered = shop().post(
                        "/customers",
                        Map.of("customerNumber", number, "values", values, "source", "registration", "language", "fi"))
                .expect(201);
        return seen(registered, "/customers/", registered.id("customer").toString());
    }

    /** Somebody of this category who may get data, in Finland. */
    String recipient(String category) {
        Map<String, String> told =
                Map.of("category", category, "name", "Saaja " + UUID.randomUUID(), "country", "FI", "told", "by-hand");
        Caller naming = colleague().purpose("legal-duties");
        Answer named = naming.post("/recipients", told).expect(201);
        naming.atLeast(named.position()).get("/recipients").expect(200);
        return named.id("recipient").toString();
    }

    /** A letter that came on the 20th of November 2026, and asks for these rights. */
    String request(String customer, String... rights) {
        List<Map<String, String>> asked = Stream.of(rights)
                .map(right -> Map.of("right", right, "details", "Kirjeessä sanotusta syystä."))
                .toList();
        Map<String, Object> letter = Map.of(
                "receivedOn",
                "2026-11-20",
                "channel",
                "letter",
                "language",
                "fi",
                "rights",
                asked,
                "customer",
                customer);
        Answer received = colleague().post("/requests", letter).expect(201);
        return seen(received, "/requests/", received.id("request").toString());
    }

    /** A colleague corrects a value of the record as it stands. */
    void colleagueCorrects(String customer, String field, String value) {
        Answer seen = colleague().get("/customers/" + customer).expect(200);
        Map<String, String> correction =
                Map.of("field", field, "value", value, "ground", "wrong", "source", "registration");
        Answer corrected = colleague()
                .seeing(seen.tag())
                .post("/customers/" + customer + "/corrections", correction)
                .expect(200);
        seen(corrected, "/customers/", customer);
    }

    /** More customers of one family name, whom nobody has looked at yet; in the order of their numbers. */
    List<String> fill(int customers) throws SQLException {
        List<String> answers = new CopyOnWriteArrayList<>();
        Caller once = shop().with("Idempotency-Key", UUID.randomUUID().toString());
        try (BulkStream bulk = new BulkStream(once, "/bulk", answers::add)) {
            for (int number = 0; number < customers; number++) {
                bulk.send("{\"command\":\"register-customer\",\"customerNumber\":\"P-" + number
                        + "\",\"values\":{\"firstName\":\"Unna\",\"lastName\":\"Virta " + number
                        + "\",\"email\":\"unna" + number
                        + "@example.fi\"},\"source\":\"registration\",\"language\":\"fi\"}");
            }
            bulk.finish();
        }
        List<String> filled = answers.stream().map(Office::registered).toList();
        Reconciliation.awaitViews(rekisteri);
        return filled;
    }

    private static String registered(String answer) {
        Matcher customer = CUSTOMER.matcher(answer);
        if (!answer.contains("\"status\":201") || !customer.find()) {
            throw new IllegalStateException("Refused: " + answer);
        }
        return customer.group(1);
    }

    /** Records that were looked at so many times each. */
    void lookAt(List<String> customers, int times) throws SQLException {
        Caller colleague = colleague();
        IntStream.range(0, times)
                .boxed()
                .flatMap(time -> customers.stream())
                .parallel()
                .forEach(customer -> colleague.get("/customers/" + customer).expect(200));
        Reconciliation.awaitViews(rekisteri);
    }

    /** The channel of somebody's newest record of an act. */
    String channel(String customer, String act) {
        return newest(customer, act).path("channel").asString();
    }

    /** The purpose of somebody's newest record of an act. */
    String purpose(String customer, String act) {
        return newest(customer, act).path("purpose").asString();
    }

    /** Who is behind somebody's newest record of an act. */
    String pseudonym(String customer, String act) {
        return newest(customer, act).path("actor").path("pseudonym").asString();
    }

    private JsonNode newest(String customer, String act) {
        return told(customer)
                .json()
                .path("records")
                .valueStream()
                .filter(record -> record.path("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    /** The newest records of processing of somebody, as JSON. */
    String history(String customer) {
        return told(customer).text();
    }

    /** As far as the log goes: what was done or refused at the console tells this colleague no position to wait for. */
    private Answer told(String customer) {
        String soFar = colleague()
                .get("/customers?customerNumber=" + UUID.randomUUID())
                .expect(200)
                .position();
        return colleague()
                .atLeast(soFar)
                .get("/customers/" + customer + "/history?limit=200")
                .expect(200);
    }

    /** Waits until the views have come as far as an act of somebody else. */
    private String seen(Answer act, String path, String id) {
        colleague().atLeast(act.position()).get(path + id).expect(200);
        return id;
    }

    /** The shop's own system does something to a record. */
    void shopDoes(String customer, String act, Map<String, ?> body) {
        seen(shop().post("/customers/" + customer + act, body).expect(200), "/customers/", customer + "/history");
    }

    /** A colleague of the officer does something to a record. */
    void colleagueDoes(String customer, String act, Map<String, ?> body) {
        seen(colleague().post("/customers/" + customer + act, body).expect(200), "/customers/", customer + "/history");
    }

    private Caller shop() {
        return shift.staff().backOffice().purpose("customer-register");
    }

    /** A colleague of the officer, who works with a programme. */
    Caller colleague() {
        return shift.staff().officer();
    }

    /** The owner of the register, who works with a programme. */
    Caller owner() {
        return shift.staff().owner();
    }

    StoredExport stored(String export) {
        return new StoredExport(rekisteri.data().resolve("exports").resolve(export + ".zip"));
    }

    /** Something is so in the service's own tables that no act of anybody made so. */
    void comesToBe(String statement, String id) throws SQLException {
        try (Connection database = rekisteri.superuser("rekisteri");
                PreparedStatement change = database.prepareStatement(statement)) {
            change.setObject(1, UUID.fromString(id));
            change.executeUpdate();
        }
    }

    /** Something is done to the database that no act of anybody does. */
    void asSuperuser(String statement) throws SQLException {
        try (Connection database = rekisteri.superuser("rekisteri");
                Statement change = database.createStatement()) {
            change.execute(statement);
        }
    }

    /** Somebody outside, whose key the service was given, vouches for the log as it is now. */
    void isWitnessed() throws SQLException, GeneralSecurityException {
        try (Connection database = rekisteri.superuser("rekisteri");
                Statement newest = database.createStatement();
                ResultSet checkpoint = newest.executeQuery(NEWEST);
                PreparedStatement anchor = database.prepareStatement(ANCHOR)) {
            checkpoint.next();
            String line = witness.cosignature(
                    checkpoint.getString("note"), Instant.now().getEpochSecond());
            anchor.setLong(1, checkpoint.getLong("checkpoint"));
            anchor.setString(2, witness.vkey());
            anchor.setBytes(3, line.getBytes(StandardCharsets.UTF_8));
            anchor.executeUpdate();
        }
    }

    String address(String path) {
        return "http://localhost:" + rekisteri.ports().querySide() + path;
    }

    String password() {
        return password(OFFICER);
    }

    String password(String login) {
        return rekisteri.secret(login);
    }

    String anna() {
        return anna;
    }

    String said() {
        return rekisteri.said();
    }

    @Override
    public void close() {
        rekisteri.stopAndForget();
    }
}
