package fi.rekisteri.acceptance.canary;

import static fi.rekisteri.acceptance.service.Caller.escaped;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Staff;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything wrong that carries a value: each is refused, and no answer says the value back. */
final class Refusals {
    private final Staff staff;
    private final Odd odd;

    Refusals(Staff staff, Odd odd) {
        this.staff = staff;
        this.odd = odd;
    }

    /** @param customer that exists */
    List<Answer> provoke(String customer) {
        return Stream.concat(Stream.concat(bodies(), shapes()), Stream.concat(places(customer), reasons()))
                .toList();
    }

    private Stream<Answer> bodies() {
        return Stream.of(
                        values("email", odd.word() + "@@" + odd.ascii()),
                        values("email", odd.word()),
                        values("phone", "soita " + odd.word()),
                        values("businessId", odd.businessId() + "9"),
                        values("organisation", "henkilö " + odd.identityCode()),
                        values("ipAddress", odd.ascii()),
                        values("webAddress", "http://" + odd.word() + " " + odd.ascii()),
                        values("postalAddress", odd.word()),
                        values("postalAddress", Map.of("street", odd.word(), odd.ascii(), odd.word())),
                        values(odd.ascii(), odd.word()),
                        values(odd.word(), odd.word()),
                        values("orders", odd.word()),
                        Map.of("values", Map.of("lastName", odd.word()), "source", odd.word(), "language", "fi"),
                        Map.of("values", Map.of("lastName", odd.word()), "source", "customer", "language", odd.word()),
                        Map.of("values", Map.of("lastName", odd.word()), odd.ascii(), odd.word()),
                        Map.of("values", odd.word(), "source", "customer", "language", "fi"),
                        Map.of(
                                "customerNumber",
                                odd.word().repeat(9),
                                "values",
                                Map.of("lastName", odd.word()),
                                "source",
                                "customer",
                                "language",
                                "fi"))
                .map(body -> staff.backOffice().post("/customers", body));
    }

    private static Map<String, Object> values(String field, Object value) {
        return Map.of("values", Map.of(field, value), "source", "customer", "language", "fi");
    }

    private Stream<Answer> shapes() {
        return Stream.of(
                        "{\"values\": {\"lastName\": \"" + odd.word(),
                        odd.ascii() + " = " + odd.word(),
                        "{\"values\": {\"lastName\": \"" + odd.word() + "\"}} {\"" + odd.word() + "\": 1}",
                        "{\"customerNumber\": \"" + odd.ascii() + "\", \"customerNumber\": \"" + odd.ascii() + "\"}",
                        "{\"values\": {\"lastName\": \"" + (odd.word() + " ").repeat(9_000) + "\"}}")
                .map(body -> staff.backOffice().send("POST", "/customers", body));
    }

    private Stream<Answer> places(String customer) {
        Caller shop = staff.backOffice();
        return Stream.of(
                shop.post("/customers/" + odd.ascii() + "/orders", Map.of("number", odd.word(), "date", "2026-01-01")),
                shop.post("/" + odd.ascii(), Map.of(odd.ascii(), odd.word())),
                shop.of(odd.ascii()).post("/customers", values("lastName", odd.word())),
                shop.post("/customers/" + customer + "/invoices/settlements", Map.of("number", odd.word())),
                shop.post("/customers/" + customer + "/objections", Map.of("scope", odd.word())),
                shop.post("/customers/" + customer + "/orders", Map.of("number", odd.word(), "date", odd.word())),
                shop.seeing("*")
                        .post(
                                "/customers/" + customer + "/completions",
                                Map.of("field", odd.word(), "value", odd.word(), "source", "customer")),
                shop.seeing("\"" + odd.ascii() + "\"")
                        .post("/customers/" + customer + "/removals", Map.of("field", "email", "ground", "wrong")),
                staff.officer()
                        .post("/customers/" + customer + "/holds", Map.of("ground", odd.word(), "reason", odd.word())),
                staff.officer().post("/customers/" + customer + "/restrictions", Map.of("ground", odd.word())),
                shop.get("/customers/" + odd.ascii()),
                shop.get("/" + odd.ascii()),
                shop.get("/customers?" + odd.ascii() + "=" + escaped(odd.word()) + "&limit=" + odd.ascii()),
                shop.get("/customers?phone=" + escaped(" ") + "&after=" + escaped(odd.word())),
                shop.of(odd.ascii()).get("/customers?name=" + escaped(odd.word())));
    }

    private Stream<Answer> reasons() {
        Caller shop = staff.backOffice();
        return Stream.of(
                        "Rekisteri-Purpose",
                        "Rekisteri-Request",
                        "Rekisteri-Restriction-Exception",
                        "Content-Type",
                        "Authorization")
                .flatMap(header -> Stream.of(
                        shop.with(header, odd.ascii()).post("/customers", values("lastName", odd.word())),
                        shop.with(header, odd.ascii()).get("/customers?name=" + escaped(odd.word()))))
                .filter(answer -> answer.status() != 200);
    }
}
