package fi.rekisteri.acceptance.registers;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two registers side by side that never learn of each other; and views that come back the same from the log alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistersApartIT {
    private static final String NUMBER = "K-1";

    @TempDir
    static Path directory;

    static Rekisteri rekisteri;
    static Staff ours;
    static Staff theirs;
    static String anna;
    static String bo;

    @BeforeAll
    static void one_customer_each() {
        rekisteri = Rekisteri.start(directory);
        ours = Staff.admitted(rekisteri, "ip-produkter", () -> "Somebody");
        theirs = Staff.admitted(rekisteri, "target-partners", () -> "Somebody else");
        anna = registered(ours, "Anna");
        bo = registered(theirs, "Bo");
    }

    private static String registered(Staff staff, String name) {
        Map<String, Object> body = Map.of(
                "customerNumber",
                NUMBER,
                "values",
                Map.of("firstName", name, "lastName", "Ek", "email", "ek@example.com"),
                "source",
                "customer",
                "language",
                "en");
        return staff.backOffice()
                .post("/customers", body)
                .expect(201)
                .id("customer")
                .toString();
    }

    @AfterAll
    static void stop() {
        if (rekisteri != null) {
            rekisteri.close();
        }
    }

    @Test
    @Order(1)
    void another_register_answers_like_one_that_does_not_exist_whatever_is_asked_of_it() {
        Stream.of(ours.backOffice(), ours.officer(), ours.owner(), ours.regulator())
                .forEach(caller -> {
                    List<Answer> foreign = everything(caller.of("target-partners"));
                    List<Answer> unknown = everything(caller.of("no-such-register"));
                    for (int i = 0; i < foreign.size(); i++) {
                        assertThat(foreign.get(i).status()).isEqualTo(403);
                        assertThat(foreign.get(i).rule()).isEqualTo("register-unknown");
                        assertThat(foreign.get(i).text())
                                .isEqualTo(unknown.get(i).text());
                        assertThat(foreign.get(i).status())
                                .isEqualTo(unknown.get(i).status());
                    }
                });
    }

    private static List<Answer> everything(Caller caller) {
        return Stream.of(bo, anna, UUID.randomUUID().toString())
                .flatMap(customer -> Stream.of(
                        caller.get("/customers/" + customer),
                        caller.get("/customers/" + customer + "/history"),
                        caller.get("/customers"),
                        caller.get("/customers?email=ek@example.com"),
                        caller.get("/accounts"),
                        caller.get("/log"),
                        caller.purpose("curiosity").get("/customers/" + customer),
                        caller.post("/customers", Map.of("customerNumber", NUMBER)),
                        caller.post("/accounts", Map.of("login", "x", "name", "x")),
                        caller.post("/customers/" + customer + "/objections", Map.of("scope", "publication")),
                        caller.seeing("*").send("POST", "/customers/" + customer + "/erasure", "{}")))
                .toList();
    }

    @Test
    @Order(1)
    void a_customer_of_another_register_answers_like_one_that_does_not_exist() {
        for (String customer : List.of(bo, UUID.randomUUID().toString())) {
            for (Answer answer : List.of(
                    ours.backOffice().get("/customers/" + customer),
                    ours.officer().get("/customers/" + customer + "/history"),
                    ours.backOffice().post("/customers/" + customer + "/objections", Map.of("scope", "publication")),
                    ours.officer().seeing("*").send("POST", "/customers/" + customer + "/erasure", "{}"))) {
                assertThat(answer.expect(404).rule()).isEqualTo("customer-unknown");
            }
        }
    }

    @Test
    @Order(1)
    void the_same_number_and_address_are_found_in_each_register_by_themselves() {
        for (String question : List.of("customerNumber=" + NUMBER, "email=ek@example.com", "name=ek")) {
            assertThat(ours.backOffice()
                            .get("/customers?" + question)
                            .expect(200)
                            .text())
                    .contains(anna)
                    .doesNotContain(bo);
            assertThat(theirs.backOffice()
                            .get("/customers?" + question)
                            .expect(200)
                            .text())
                    .contains(bo)
                    .doesNotContain(anna);
        }
    }

    @Test
    @Order(2)
    void what_others_tried_stands_in_no_history_of_ours() {
        assertThat(theirs.officer()
                        .get("/log?outcome=refused&limit=200")
                        .expect(200)
                        .json()
                        .path("records")
                        .valueStream()
                        .filter(record -> record.path("rule").asString().equals("register-unknown")))
                .as("attempts are on record in the register that was tried")
                .isNotEmpty();
        assertThat(ours.officer().get("/log?limit=200").expect(200).text()).doesNotContain(bo);
    }
}
