package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A customer's letter, and the request it became at the officers' desk. */
final class Letter {
    private final Customer customer;
    private final UUID id;
    private String position;

    private Letter(Customer customer, UUID id, String position) {
        this.customer = customer;
        this.id = id;
        this.position = position;
    }

    /** @param rights asked for, for example {@code access} */
    static Letter from(Customer customer, String receivedOn, String... rights) {
        Answer received = customer.register()
                .officer()
                .post(
                        "/requests",
                        Map.of(
                                "receivedOn",
                                receivedOn,
                                "channel",
                                "email",
                                "language",
                                "fi",
                                "customer",
                                customer.id(),
                                "rights",
                                Stream.of(rights).map(Letter::asked).toList()))
                .expect(201);
        customer.seen(received);
        return new Letter(customer, received.id("request"), received.position());
    }

    private static Map<String, String> asked(String right) {
        boolean needsWords = List.of("rectification", "objection").contains(right);
        return needsWords ? Map.of("right", right, "details", "As I wrote to you") : Map.of("right", right);
    }

    UUID id() {
        return id;
    }

    /** A step of the officer's; {@code step} is the last part of the address. */
    Answer tell(String step, Object body) {
        Answer answer = customer.register().officer().post("/requests/" + id + "/" + step, body);
        if (answer.status() < 300) {
            position = answer.position();
            customer.seen(answer);
        }
        return answer;
    }

    /** As the desk shows it. */
    JsonNode desk() {
        return customer.register()
                .officer()
                .atLeast(position)
                .get("/requests/" + id)
                .expect(200)
                .json();
    }

    /** The officer, acting for this letter. */
    Caller officer() {
        return customer.register().officer().with("Rekisteri-Request", id.toString());
    }
}
