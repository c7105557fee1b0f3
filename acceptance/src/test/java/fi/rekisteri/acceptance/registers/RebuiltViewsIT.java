package fi.rekisteri.acceptance.registers;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the service has after its data was restored, the way docs/operations.md says: views rebuilt from the log give the same answers, also of
 * what is erased, and a backup forgets again what was erased since.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class RebuiltViewsIT {
    private static final String REGISTER = "ip-produkter";

    @TempDir
    static Path directory;

    static Rekisteri rekisteri;
    static String anna;

    @BeforeAll
    static void start() {
        rekisteri = Rekisteri.start(directory);
    }

    @AfterAll
    static void stop() {
        if (rekisteri != null) {
            rekisteri.close();
        }
    }

    @Test
    @Order(1)
    void rebuilt_views_give_the_same_answers() throws Exception {
        Staff staff = Staff.admitted(rekisteri, REGISTER, () -> "Somebody");
        anna = living(staff, "1");
        List<String> customers = List.of(anna, erased(staff, "2"), restricted(staff, "3"), partlyKept(staff, "4"));
        Reconciliation.awaitViews(rekisteri);
        long asked = Reconciliation.head(rekisteri);
        Map<String, String> before = answers(staff, customers, asked);
        rekisteri.stopWhole();
        copy(database(), backup());
        rekisteri = rekisteri.startAgain(Map.of("REKISTERI_REBUILD_VIEWS", "true"));
        Reconciliation.awaitViews(rekisteri);

        assertThat(Reconciliation.of(rekisteri)).isEmpty();
        assertThat(answers(Staff.known(rekisteri, REGISTER), customers, asked)).containsExactlyEntriesOf(before);
        assertThat(before.values().toString())
                .contains("\"status\":\"erased\"", "\"status\":\"kept-under-law\"", "processing-restricted");
    }

    @Test
    @Order(2)
    void ErasureIsReal_a_backup_that_is_put_back_makes_its_erasures_again() throws Exception {
        Staff.known(rekisteri, REGISTER)
                .officer()
                .seeing("*")
                .send("POST", anna + "/erasure", "{}")
                .expect(200);
        rekisteri.stopWhole();
        Files.move(database(), directory.resolve("lost"));
        Files.move(backup(), database());
        rekisteri = rekisteri.startAgain();
        Staff staff = Staff.known(rekisteri, REGISTER);

        assertThat(keys(anna)).isZero();
        Reconciliation.awaitViews(rekisteri);
        assertThat(staff.officer().get(anna).expect(200).text())
                .contains("\"status\":\"erased\"")
                .doesNotContain("Öhman");
        assertThat(staff.backOffice()
                        .get("/customers?email=1@example.com")
                        .expect(200)
                        .text())
                .doesNotContain(anna.substring("/customers/".length()));
        assertThat(staff.officer()
                        .get(anna + "/history?processing=erase")
                        .expect(200)
                        .text())
                .contains("\"act\":\"erase-data\"", "\"cause\":\"request\"", "\"service\"");
    }

    private static Path database() {
        return rekisteri.data().resolve("postgres");
    }

    private static Path backup() {
        return directory.resolve("backup");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static long keys(String customer) throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                PreparedStatement rows =
                        connection.prepareStatement("SELECT count(*) FROM log.subject_key WHERE subject = ?::uuid")) {
            rows.setString(1, customer.substring("/customers/".length()));
            ResultSet row = rows.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static String living(Staff staff, String number) {
        Map<String, Object> body = Map.of(
                "customerNumber",
                number,
                "values",
                Map.of("firstName", "Åsa", "lastName", "Öhman", "email", number + "@example.com"),
                "source",
                "customer",
                "language",
                "fi");
        return "/customers/"
                + staff.backOffice().post("/customers", body).expect(201).id("customer");
    }

    private static String erased(Staff staff, String number) {
        String customer = living(staff, number);
        staff.officer().seeing("*").send("POST", customer + "/erasure", "{}").expect(200);
        return customer;
    }

    private static String restricted(Staff staff, String number) {
        String customer = living(staff, number);
        staff.officer()
                .post(customer + "/restrictions", Map.of("ground", "needed-for-claims"))
                .expect(200);
        return customer;
    }

    private static String partlyKept(Staff staff, String number) {
        String customer = living(staff, number);
        Map<String, String> invoice = Map.of("number", "L1", "date", "2026-01-01", "due", "2026-01-15", "amount", "1");
        staff.backOffice().post(customer + "/invoices", invoice).expect(200);
        staff.officer().seeing("*").send("POST", customer + "/erasure", "{}").expect(200);
        staff.backOffice()
                .post(customer + "/invoices/settlements", Map.of("number", "L1"))
                .expect(200);
        return customer;
    }

    /** Histories as far as they were written before the first asking: asking is itself on record. */
    private static Map<String, String> answers(Staff staff, List<String> customers, long asked) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String customer : customers) {
            answers.put(customer, staff.officer().get(customer).text());
            List<String> records = staff.officer()
                    .get(customer + "/history?limit=200&before=" + asked)
                    .expect(200)
                    .json()
                    .path("records")
                    .valueStream()
                    .map(Object::toString)
                    .toList();
            answers.put(customer + "/history", records.toString());
        }
        for (String question : List.of(
                "name=%C3%96hman", "namePrefix=ohm", "email=1@example.com", "email=2@example.com", "limit=100")) {
            answers.put(
                    question,
                    staff.backOffice().get("/customers?" + question).expect(200).text());
        }
        answers.put("accounts", staff.owner().get("/accounts").expect(200).text());
        return answers;
    }
}
