package fi.rekisteri.acceptance.canary;

import java.util.LinkedHashMap;
import java.util.Map;

/** A customer all of whose values are odd, the later ones included. */
record Person(Map<String, Object> registration, Map<String, String> later) {

    static Person madeUp(Odd odd) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("firstName", odd.name());
        values.put("lastName", odd.name() + "-" + odd.name());
        values.put("organisation", odd.name() + " Oy");
        values.put("email", odd.email());
        values.put("phone", odd.phone());
        values.put("postalAddress", address(odd));
        values.put("ipAddress", odd.ipAddress());
        values.put("billingAddress", address(odd));
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("customerNumber", "K-" + odd.ascii());
        registration.put("values", values);
        registration.put("source", "registration");
        registration.put("language", "fi");
        Map<String, String> later = new LinkedHashMap<>();
        later.put("email", odd.email());
        later.put("evidence", "Kirje: " + odd.word());
        later.put("webAddress", odd.webAddress());
        later.put("businessId", odd.businessId());
        later.put("order", "T-" + odd.ascii());
        later.put("ordered", "Kaksi " + odd.word());
        later.put("invoice", "L-" + odd.ascii());
        later.put("invoiced", odd.word() + ", kaksi kappaletta");
        later.put("reason", "Riita: " + odd.word());
        later.put("role", odd.name() + " Ab");
        return new Person(registration, later);
    }

    private static Map<String, String> address(Odd odd) {
        return Map.of(
                "careOf", odd.name(), "street", odd.name() + "katu 12 A", "postalCode", "00100", "city", odd.name());
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> values() {
        return (Map<String, Object>) registration.get("values");
    }

    String value(String field) {
        return values().get(field).toString();
    }
}
