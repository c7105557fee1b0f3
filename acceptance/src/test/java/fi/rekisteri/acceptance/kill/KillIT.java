package fi.rekisteri.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.BulkStream;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bulk load of 20,000 commands, and kill -9 in the middle of it: what was acknowledged is there, and nothing is there by half. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REGISTER = "ip-produkter";
    private static final int COMMANDS = 20_000;
    private static final int KILLED_AFTER = 7_000;

    @TempDir
    static Path directory;

    static Rekisteri rekisteri;
    static Staff staff;
    static final Map<Integer, JsonNode> ACKNOWLEDGED = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        rekisteri = Rekisteri.start(directory);
        staff = Staff.admitted(rekisteri, REGISTER, () -> "Somebody");
    }

    @AfterAll
    static void stop() {
        if (rekisteri != null) {
            rekisteri.close();
        }
    }

    /** A registration and a correction of each customer, in turns. */
    private static String command(int number) {
        int customer = number / 2;
        return number % 2 == 0
                ? "{\"command\":\"register-customer\",\"customerNumber\":\"N-" + customer
                        + "\",\"values\":{\"lastName\":\"Virtanen\",\"email\":\"n" + customer
                        + "@example.com\"},\"source\":\"registration\",\"language\":\"fi\"}"
                : "{\"command\":\"correct-value\",\"customerNumber\":\"N-" + customer
                        + "\",\"version\":\"*\",\"field\":\"email\",\"value\":\"m" + customer
                        + "@example.com\",\"ground\":\"outdated\",\"source\":\"customer\"}";
    }

    private static Caller loading() {
        return staff.backOffice().with("Idempotency-Key", "the-load");
    }

    @Test
    @Order(1)
    void a_kill_in_the_middle_of_a_bulk_load() throws Exception {
        CountDownLatch enough = new CountDownLatch(KILLED_AFTER);
        // the last command is kept back: however late a busy machine kills, the load is not at its end
        try (BulkStream bulk = new BulkStream(loading(), "/bulk", line -> acknowledge(line, enough))) {
            Thread sender = Thread.ofPlatform().start(() -> send(bulk, COMMANDS - 1));
            assertThat(enough.await(180, TimeUnit.SECONDS)).isTrue();
            rekisteri.kill();
            bulk.awaitEnd();
            sender.join();
            assertThat(bulk.whole()).isFalse();
        }
        assertThat(ACKNOWLEDGED).hasSizeBetween(KILLED_AFTER, COMMANDS - 1);
    }

    private static void acknowledge(String line, CountDownLatch enough) {
        JsonNode result;
        try {
            result = JSON.readTree(line);
        } catch (RuntimeException cutOff) {
            return; // the last line, torn by the kill, acknowledges nothing
        }
        ACKNOWLEDGED.put(result.path("line").asInt() - 1, result);
        enough.countDown();
    }

    private static void send(BulkStream bulk, int commands) {
        try {
            for (int i = 0; i < commands; i++) {
                bulk.send(command(i));
            }
            bulk.flush();
        } catch (UncheckedIOException e) {
            // killed: what was not sent is sent again below
        }
    }

    @Test
    @Order(2)
    void after_the_kill_every_acknowledged_command_is_there_and_none_by_half() throws Exception {
        rekisteri = rekisteri.startAgain();
        staff = Staff.known(rekisteri, REGISTER);
        Reconciliation.awaitViews(rekisteri);

        assertThat(Reconciliation.of(rekisteri)).isEmpty();
        assertThat(ACKNOWLEDGED.values())
                .allSatisfy(result -> assertThat(result.path("status").asInt()).isBetween(200, 201));
        assertAcknowledgedAreLogged();
        assertAcknowledgedAreListed();
    }

    private static void assertAcknowledgedAreLogged() throws Exception {
        Map<Long, String> logged = new HashMap<>();
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT position, stream || ' ' || sequence FROM log.event WHERE kind = 'customer'")) {
            while (rows.next()) {
                logged.put(rows.getLong(1), rows.getString(2));
            }
        }
        assertThat(ACKNOWLEDGED.values())
                .allSatisfy(
                        result -> assertThat(logged.get(result.path("position").asLong()))
                                .isEqualTo(result.path("customer").asString() + " "
                                        + result.path("version").asLong()));
    }

    /** Read back over HTTP: the list of all customers, and some cards and histories whole. */
    private static void assertAcknowledgedAreListed() {
        Map<String, Long> versions = new HashMap<>();
        long after = -1;
        do {
            JsonNode page = staff.backOffice()
                    .get("/customers?limit=100&after=" + after)
                    .expect(200)
                    .json();
            page.path("customers")
                    .forEach(hit -> versions.put(
                            hit.path("customer").asString(), hit.path("version").asLong()));
            after = page.path("next").asLong(-1);
        } while (after >= 0);
        assertThat(ACKNOWLEDGED.values())
                .allSatisfy(result -> assertThat(
                                versions.get(result.path("customer").asString()))
                        .isGreaterThanOrEqualTo(result.path("version").asLong()));
        ACKNOWLEDGED.forEach((number, result) -> {
            if (number % 101 == 1) {
                String path = "/customers/" + result.path("customer").asString();
                assertThat(staff.backOffice().get(path).expect(200).text())
                        .contains("\"m" + number / 2 + "@example.com\"");
                assertThat(acts(staff.officer().get(path + "/history?limit=200").expect(200)))
                        .contains("register-customer", "correct-value");
            }
        });
    }

    private static List<String> acts(Answer history) {
        return history.json()
                .path("records")
                .valueStream()
                .map(record -> record.path("act").asString())
                .toList();
    }

    @Test
    @Order(3)
    void the_same_load_again_gives_the_acknowledged_answers_again_and_does_the_rest() throws Exception {
        Map<Integer, JsonNode> before = Map.copyOf(ACKNOWLEDGED);
        ACKNOWLEDGED.clear();
        try (BulkStream bulk = new BulkStream(loading(), "/bulk", line -> acknowledge(line, new CountDownLatch(1)))) {
            send(bulk, COMMANDS);
            bulk.finish();
            assertThat(bulk.whole()).isTrue();
        }
        assertThat(ACKNOWLEDGED).hasSize(COMMANDS);
        assertThat(before)
                .allSatisfy((number, result) ->
                        assertThat(ACKNOWLEDGED.get(number).path("position")).isEqualTo(result.path("position")));
        assertThat(countOf("customer-registered")).isEqualTo(COMMANDS / 2);
        assertThat(countOf("value-corrected")).isEqualTo(COMMANDS / 2);
        Reconciliation.awaitViews(rekisteri);
        assertThat(Reconciliation.of(rekisteri)).isEmpty();
    }

    private static long countOf(String event) throws Exception {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM log.event WHERE name = '" + event + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    @Order(4)
    void a_client_that_goes_away_in_the_middle_loses_nothing_that_was_acknowledged() throws Exception {
        ACKNOWLEDGED.clear();
        CountDownLatch enough = new CountDownLatch(500);
        Caller caller = staff.backOffice().with("Idempotency-Key", "the-broken-load");
        try (BulkStream bulk = new BulkStream(caller, "/bulk", line -> acknowledge(line, enough))) {
            Thread sender = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < COMMANDS / 2 - 1; i++) {
                        bulk.send(
                                "{\"command\":\"register-customer\",\"customerNumber\":\"B-" + i
                                        + "\",\"values\":{\"lastName\":\"Nieminen\"},\"source\":\"customer\",\"language\":\"en\"}");
                    }
                } catch (UncheckedIOException e) {
                    // this client is gone
                }
            });
            assertThat(enough.await(180, TimeUnit.SECONDS)).isTrue();
            bulk.breakOff();
            sender.join();
        }
        awaitQuiet();
        Reconciliation.awaitViews(rekisteri);

        assertThat(countOf("customer-registered")).isLessThan(COMMANDS);
        assertThat(Reconciliation.of(rekisteri)).isEmpty();
        assertAcknowledgedAreLogged();
        staff.backOffice().get("/customers?customerNumber=B-0").expect(200);
    }

    /** What the load had begun is finished; then the log grows no more. */
    private static void awaitQuiet() throws Exception {
        long before = -1;
        for (int quiet = 0; quiet < 3; ) {
            long now = countOf("customer-registered");
            quiet = now == before ? quiet + 1 : 0;
            before = now;
            Thread.sleep(1_000);
        }
    }

    @Test
    @Order(5)
    void a_stop_leaves_no_process_and_a_start_finds_all() throws Exception {
        long registered = countOf("customer-registered");
        rekisteri.stopWhole();

        rekisteri = rekisteri.startAgain();

        assertThat(countOf("customer-registered")).isEqualTo(registered);
        Reconciliation.awaitViews(rekisteri);
        assertThat(Reconciliation.of(rekisteri)).isEmpty();
    }
}
