package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A register, seen by the people who work with it: customers that are new each time, and the log as an officer reads it. */
public record Register(String id, Staff staff, Rekisteri service) {
    static final String RECIPIENT = "Saaja Oy";
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

    public Caller officer() {
        return staff.officer().seeing("*");
    }

    public Caller backOffice() {
        return staff.backOffice().seeing("*");
    }

    public Caller owner() {
        return staff.owner().seeing("*");
    }

    public Caller regulator() {
        return staff.regulator();
    }

    /** Somebody new, with a name, an e-mail address, a phone and a postal address, all their own. */
    public Customer somebody() {
        return registered(Map.of());
    }

    /** @param more values besides, or instead of, those that everybody has */
    Customer registered(Map<String, Object> more) {
        int number = PEOPLE.incrementAndGet();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("firstName", "Aino");
        values.put("lastName", "Lehto" + word(number));
        values.put("email", "aino." + number + "@example.fi");
        values.put("phone", "+35840" + (1_000_000 + number));
        values.put("postalAddress", Map.of("street", "Katu " + number, "postalCode", "00100", "city", "Helsinki"));
        values.putAll(more);
        Answer registered = registration("P-" + number, values).expect(201);
        return new Customer(this, registered.id("customer"), "P-" + number, values, registered.position());
    }

    Answer registration(String number, Map<String, Object> values) {
        return backOffice()
                .purpose("customer-register")
                .post(
                        "/customers",
                        Map.of("customerNumber", number, "values", values, "source", "registration", "language", "fi"));
    }

    /** Somebody data may go to, told of changes by hand. */
    Answer recipient(String category, String country) {
        return officer()
                .purpose("legal-duties")
                .post(
                        "/recipients",
                        Map.of("category", category, "name", RECIPIENT, "country", country, "told", "by-hand"));
    }

    /** Where wrong data came from, told by hand. */
    Answer source(String source) {
        return officer()
                .purpose("legal-duties")
                .post(
                        "/recipients",
                        Map.of("sources", List.of(source), "name", RECIPIENT, "country", "FI", "told", "by-hand"));
    }

    /** The notice in force, as data; everybody may read it. */
    public JsonNode notice() {
        return owner().with("Accept", "application/json")
                .get("/notice")
                .expect(200)
                .json();
    }

    /** Letters only, for names: no two numbers have the same. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    /** The newest records of the register's log that fit. */
    public List<JsonNode> log(Predicate<JsonNode> wanted) {
        return records(officer().atLeast(head()).get("/log?limit=200").expect(200)).stream()
                .filter(wanted)
                .toList();
    }

    /** Today in Finland, of which a minute is left: what a scenario works out in advance still fits when it looks. */
    static LocalDate today() {
        while (LocalTime.now(FINLAND).isAfter(LAST_MINUTE)) {
            Rekisteri.pause(1_000);
        }
        return LocalDate.now(FINLAND);
    }

    /** Where the log has got to, by a reading of nobody's data. */
    public String head() {
        return officer()
                .get("/customers?customerNumber=" + UUID.randomUUID())
                .expect(200)
                .position();
    }

    static List<JsonNode> records(Answer answer) {
        return answer.json().path("records").valueStream().toList();
    }
}
