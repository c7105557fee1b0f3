package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Whoever wrote it has shown who they are, by a signed letter, which both registers accept. */
    void isSigned(String on) {
        tell("identity", Map.of("on", on, "means", "signed-letter")).expect(200);
    }

    /** A document that answers it, as data; {@code what} is the last part of the address. */
    Answer document(String what) {
        return customer.ask(officer().with("Accept", "application/json"), what);
    }

    /** The answer goes out. */
    Answer delivered(String on, String language, Answer document) {
        return tell(
                "deliveries",
                Map.of(
                        "on",
                        on,
                        "channel",
                        "letter",
                        "language",
                        language,
                        "documents",
                        List.of(digest(document.text()))));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The officer, acting for this letter. */
    Caller officer() {
        return customer.register().officer().with("Rekisteri-Request", id.toString());
    }
}
