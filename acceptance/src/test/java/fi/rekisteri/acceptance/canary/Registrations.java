package fi.rekisteri.acceptance.canary;

import fi.rekisteri.acceptance.service.BulkStream;
import fi.rekisteri.acceptance.service.Staff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two ways into a register. */
final class Registrations {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Registrations() {}

    /** @return the customers' ids, in the order of the people */
    static List<String> half_singly_half_in_bulk(Staff staff, List<Person> people) {
        int half = people.size() / 2;
        List<String> customers = new ArrayList<>();
        for (Person person : people.subList(0, half)) {
            customers.add(staff.backOffice()
                    .post("/customers", person.registration())
                    .expect(201)
                    .id("customer")
                    .toString());
        }
        customers.addAll(inBulk(staff, people.subList(half, people.size())));
        return customers;
    }

    private static List<String> inBulk(Staff staff, List<Person> people) {
        List<JsonNode> results = new ArrayList<>();
        var caller =
                staff.backOffice().with("Idempotency-Key", UUID.randomUUID().toString());
        try (BulkStream bulk = new BulkStream(caller, "/bulk", line -> results.add(JSON.readTree(line)))) {
            for (Person person : people) {
                Map<String, Object> line = new LinkedHashMap<>(person.registration());
                line.put("command", "register-customer");
                bulk.send(JSON.writeValueAsString(line));
            }
            bulk.finish();
        }
        if (results.size() != people.size()
                || results.stream().anyMatch(result -> result.path("status").asInt() != 201)) {
            throw new IllegalStateException("Bulk: " + results);
        }
        return results.stream()
                .map(result -> result.path("customer").asString())
                .toList();
    }
}
