package fi.rekisteri.acceptance.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.promise.Passing;
import fi.rekisteri.acceptance.promise.PassingTime;
import fi.rekisteri.acceptance.service.BulkStream;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import fi.rekisteri.acceptance.service.Time;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eleven years of a register (N10, N11), with the service that people run: each year people register, buy, leave, ask to be forgotten, and
 * time passes. At every stop, exactly the keys that must be there are there, and the log names the cause of each that is not.
 * {@code -Drekisteri.customers} sets how many people there are.
 */
@ExtendWith(Passing.class)
class ElevenYearsIT {
    private static final int CUSTOMERS = Integer.getInteger("rekisteri.customers", 300);
    private static final int YEARS = 11;
    private static final String REGISTER = "ip-produkter";
    private static final JsonMapper JSON = JsonMapper.shared();

    static Rekisteri rekisteri;

    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final List<Plan> plans =
            IntStream.range(0, CUSTOMERS).mapToObj(Plan::new).toList();

    @Test
    void what_the_notice_promises_happens_by_itself(PassingTime passing) throws Exception {
        Time time = passing.time();
        rekisteri = passing.registers().ipProdukter().service();
        LocalDate start = time.today();

        for (int year = 0; year <= YEARS; year++) {
            LocalDate today = year == 0 ? start : LocalDate.of(start.getYear() + year, 12, 15);
            if (year > 0) {
                time.day(today);
            }
            plans.forEach(plan -> plan.pass(today));
            awaitNothingDue(today);
            act(year, today);
            plans.forEach(plan -> plan.pass(today));
            awaitNothingDue(today);
            assertThat(living()).as("living keys in year " + year).isEqualTo(expectedLiving());
        }

        assertThat(gone()).as("keys that are gone, and why").isEqualTo(expectedGone());
        Reconciliation.awaitViews(rekisteri);
        assertThat(count("SELECT count(*) FROM (SELECT register, customer, min(goes) AS goes FROM views.kept"
                        + " WHERE goes IS NOT NULL GROUP BY 1, 2) k FULL JOIN log.due_erasure d USING (register, customer)"
                        + " WHERE k.goes IS DISTINCT FROM d.due"))
                .as("days on which the two sides disagree")
                .isZero();
        assertThat(Reconciliation.of(rekisteri)).isEmpty();
    }

    private void act(int year, LocalDate today) throws Exception {
        Staff staff = Staff.known(rekisteri, REGISTER);
        bulk(staff.backOffice(), all(plan -> plan.acts(year, today)));
        plans.forEach(plan -> plan.pass(today));
        awaitNothingDue(today);
        bulk(staff.officer(), all(plan -> plan.officersActs(year, today)));
    }

    private List<String> all(Function<Plan, List<String>> acts) {
        return plans.stream().flatMap(plan -> acts.apply(plan).stream()).toList();
    }

    private void bulk(Caller caller, List<String> commands) {
        List<String> refused = new ArrayList<>();
        Caller once = caller.with("Idempotency-Key", UUID.randomUUID().toString());
        try (BulkStream bulk = new BulkStream(once, "/bulk", line -> take(line, commands, refused))) {
            commands.forEach(bulk::send);
            bulk.finish();
            assertThat(bulk.whole()).isTrue();
        }
        assertThat(refused).isEmpty();
    }

    private void take(String line, List<String> commands, List<String> refused) {
        JsonNode result = JSON.readTree(line);
        String command = commands.get(result.path("line").asInt() - 1);
        int status = result.path("status").asInt();
        if (status == 201) {
            ids.put(
                    result.path("customer").asString(),
                    JSON.readTree(command).path("customerNumber").asString());
        } else if (status != 200) {
            refused.add(command + " -> " + line);
        }
    }

    private void awaitNothingDue(LocalDate today) throws Exception {
        long end = System.nanoTime() + 1_200_000_000_000L;
        while (count("SELECT count(*) FROM log.due_erasure WHERE due <= '" + today + "'") > 0) {
            assertThat(System.nanoTime())
                    .as("what is due on " + today + " goes")
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Map<String, List<String>> expectedLiving() {
        Map<String, List<String>> expected = new TreeMap<>();
        plans.stream()
                .filter(plan -> !plan.living().isEmpty())
                .forEach(plan -> expected.put(plan.number(), plan.living()));
        return expected;
    }

    private Map<String, Map<String, String>> expectedGone() {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        plans.stream().filter(plan -> !plan.gone().isEmpty()).forEach(plan -> expected.put(plan.number(), plan.gone()));
        return expected;
    }

    private Map<String, List<String>> living() throws SQLException {
        Map<String, List<String>> living = new TreeMap<>();
        rows(
                "SELECT subject, retention_class FROM log.subject_key WHERE register = '" + REGISTER
                        + "' ORDER BY retention_class",
                row -> {
                    String number = ids.get(row.getString(1));
                    if (number != null) {
                        living.computeIfAbsent(number, key -> new ArrayList<>()).add(row.getString(2));
                    }
                });
        return living;
    }

    /** Each key that the log says was destroyed, which it may say once, with the cause; classes that held no key stand there, too. */
    private Map<String, Map<String, String>> gone() throws SQLException {
        Map<String, Map<String, String>> gone = new TreeMap<>();
        Map<String, Plan> byNumber = new HashMap<>();
        plans.forEach(plan -> byNumber.put(plan.number(), plan));
        rows(
                "SELECT stream, key, event ->> 'cause' FROM (SELECT stream, convert_from(payload, 'UTF8')::jsonb -> 'event' AS event"
                        + " FROM log.event WHERE name = 'data-erased') e, jsonb_array_elements_text(event -> 'retentionClasses') key",
                row -> {
                    String number = ids.get(row.getString(1));
                    String key = row.getString(2);
                    if (number != null
                            && !(isWhole(key) && !byNumber.get(number).gone().containsKey(key))) {
                        String before = gone.computeIfAbsent(number, n -> new TreeMap<>())
                                .put(key, row.getString(3));
                        assertThat(before)
                                .as(number + " " + key + " was erased before")
                                .isNull();
                    }
                });
        return gone;
    }

    private static boolean isWhole(String key) {
        return key.indexOf('@') < 0;
    }

    private static long count(String sql) throws SQLException {
        long[] count = new long[1];
        rows(sql, row -> count[0] = row.getLong(1));
        return count[0];
    }

    private static void rows(String sql, Take take) throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                take.row(rows);
            }
        }
    }

    @FunctionalInterface
    private interface Take {
        void row(ResultSet row) throws SQLException;
    }
}
