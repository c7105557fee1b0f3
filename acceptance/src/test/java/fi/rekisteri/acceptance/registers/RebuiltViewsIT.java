package fi.rekisteri.acceptance.registers;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Reconciliation;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views rebuilt from the log, the way docs/operations.md says, give the same answers: also of what is erased. */
class RebuiltViewsIT {

    @TempDir
    Path directory;

    @Test
    void rebuilt_views_give_the_same_answers() throws Exception {
        Map<String, String> before;
        List<String> customers;
        try (Rekisteri first = Rekisteri.start(directory)) {
            Staff staff = Staff.admitted(first, "ip-produkter", () -> "Somebody");
            customers = List.of(living(staff, "1"), erased(staff, "2"), restricted(staff, "3"), partlyKept(staff, "4"));
            Reconciliation.awaitViews(first);
            long asked = Reconciliation.head(first);
            before = answers(staff, customers, asked);
            first.stop();
            try (Rekisteri second = first.startAgain(Map.of("REKISTERI_REBUILD_VIEWS", "true"))) {
                Reconciliation.awaitViews(second);

                assertThat(Reconciliation.of(second)).isEmpty();
                assertThat(answers(Staff.known(second, "ip-produkter"), customers, asked))
                        .containsExactlyEntriesOf(before);
            }
        }
        assertThat(before.values().toString())
                .contains("\"status\":\"erased\"", "\"status\":\"kept-under-law\"", "processing-restricted");
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
