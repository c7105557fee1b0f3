package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Rekisteri;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A data subject of a scenario. Remembers the last thing done with the record, so that what is asked next shows it. */
public final class Customer {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Register register;
    private final UUID id;
    private final String number;
    private final Map<String, Object> values;
    private String position;

    Customer(Register register, UUID id, String number, Map<String, Object> values, String position) {
        this.register = register;
        this.id = id;
        this.number = number;
        this.values = values;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    public String value(String field) {
        return String.valueOf(values.get(field));
    }

    String path() {
        return "/customers/" + id;
    }

    Register register() {
        return register;
    }

    /** Something is done with the record; {@code what} is the last part of the address. */
    Answer tell(Caller who, String what, Object body) {
        Answer answer = who.post(path() + "/" + what, body);
        return seen(answer);
    }

    public Answer tellOfficer(String what, Object body) {
        return tell(register.officer(), what, body);
    }

    public Answer tellBackOffice(String what, Object body) {
        return tell(register.backOffice(), what, body);
    }

    /** Remembers an act on this customer, also a refused one, so that what is asked next shows it. */
    public Answer seen(Answer answer) {
        if (!answer.position().isEmpty() && Long.parseLong(answer.position()) > Long.parseLong(position)) {
            position = answer.position();
        }
        return answer;
    }

    /** The record, as this caller gets to see it. */
    Answer ask(Caller who) {
        return seen(who.atLeast(position).get(path()));
    }

    /** Something below the record, for example {@code history}. */
    Answer ask(Caller who, String what) {
        return seen(who.atLeast(position).get(path() + "/" + what));
    }

    JsonNode card() {
        return ask(register.officer()).expect(200).json();
    }

    public List<JsonNode> history() {
        catchUp();
        return Register.records(ask(register.officer(), "history?limit=200").expect(200));
    }

    /** Acts of that name in the history, newest first. */
    public List<JsonNode> history(String act) {
        return history().stream()
                .filter(record -> record.path("act").asString().equals(act))
                .toList();
    }

    /** Names of the keys that can still open something of this person. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        try (Connection connection = register.service().superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT retention_class FROM log.subject_key WHERE subject = '"
                        + id + "' ORDER BY retention_class")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the service does by itself, it does soon. */
    void awaits(String what, Predicate<Customer> done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.test(this)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("In vain: " + what);
            }
            Rekisteri.pause(100);
        }
        catchUp();
    }

    /** From here on this person's views show all that was done so far, by whomever, and what was refused, which tells no position. */
    private void catchUp() {
        seen(register.officer().get("/customers?customerNumber=" + UUID.randomUUID()));
    }

    /** Who is told of changes of the data (Art. 19), once there are so many. */
    List<JsonNode> notifications(int count) {
        awaits(count + " notices of changes", it -> it.notifications().size() >= count);
        return notifications();
    }

    private List<JsonNode> notifications() {
        return ask(register.officer(), "notifications")
                .expect(200)
                .json()
                .path("notifications")
                .valueStream()
                .toList();
    }

    boolean isFoundBy(Caller who, String question) {
        return who.atLeast(position)
                .get("/customers?" + question)
                .expect(200)
                .text()
                .contains(id.toString());
    }

    void owes(String invoice) {
        tell(
                        register.backOffice().purpose("orders"),
                        "invoices",
                        Map.of("number", invoice, "date", "2026-03-02", "due", "2026-03-16", "amount", "12.50"))
                .expect(200);
    }

    void pays(String invoice) {
        tell(register.backOffice().purpose("orders"), "invoices/settlements", Map.of("number", invoice))
                .expect(200);
    }

    public Answer erase() {
        return tellOfficer("erasure", Map.of()).expect(200);
    }

    /** What the erasure said of a category: {@code erased}, {@code deferred} or {@code kept-under-law}. */
    static String outcome(Answer erasure, String category) {
        return erasure.json()
                .path("categories")
                .valueStream()
                .filter(told -> told.path("category").asString().equals(category))
                .map(told -> told.path("outcome").asString())
                .findFirst()
                .orElse("not told");
    }
}
