package fi.rekisteri.acceptance.canary;

import static fi.rekisteri.acceptance.service.Caller.escaped;

import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import fi.rekisteri.acceptance.service.Staff;
import java.util.Map;

/** What a customer goes through; every act of the service, some of it refused. */
final class Life {
    private final Staff staff;
    private final Person person;
    private final String path;

    Life(Staff staff, Person person, String customer) {
        this.staff = staff;
        this.person = person;
        this.path = "/customers/" + customer;
    }

    void live() {
        change();
        trade();
        beHeld();
        restrictAndObject();
        beLookedUp();
    }

    private void change() {
        Caller shop = staff.backOffice().seeing("*");
        shop.post(
                        path + "/corrections",
                        Map.of(
                                "field", "email",
                                "value", person.later().get("email"),
                                "ground", "outdated",
                                "source", "customer",
                                "evidence", person.later().get("evidence")))
                .expect(200);
        for (String field : new String[] {"webAddress", "businessId"}) {
            shop.post(
                            path + "/completions",
                            Map.of("field", field, "value", person.later().get(field), "source", "customer"))
                    .expect(200);
        }
        shop.post(path + "/removals", Map.of("field", "phone", "ground", "unnecessary"))
                .expect(200);
        shop.post(path + "/completions", Map.of("field", "phone", "value", person.value("phone"), "source", "customer"))
                .expect(200);
    }

    private void trade() {
        Caller shop = staff.backOffice().purpose("orders");
        shop.post(
                        path + "/orders",
                        Map.of(
                                "number",
                                person.later().get("order"),
                                "date",
                                "2026-03-01",
                                "amount",
                                "12.50",
                                "text",
                                person.later().get("ordered")))
                .expect(200);
        shop.post(
                        path + "/invoices",
                        Map.of(
                                "number", person.later().get("invoice"),
                                "date", "2026-03-02",
                                "due", "2026-03-16",
                                "amount", "12.50",
                                "text", person.later().get("invoiced")))
                .expect(200);
        shop.post(path + "/collections", invoice()).expect(200);
        shop.post(path + "/collections/end", invoice()).expect(200);
    }

    private Map<String, String> invoice() {
        return Map.of("number", person.later().get("invoice"));
    }

    private void beHeld() {
        Answer hold = staff.officer()
                .post(
                        path + "/holds",
                        Map.of("ground", "claims", "reason", person.later().get("reason")))
                .expect(200);
        staff.officer()
                .send("POST", path + "/holds/" + hold.id("hold") + "/lift", "{}")
                .expect(200);
        Answer role = staff.backOffice()
                .post(
                        path + "/contact-roles",
                        Map.of("organisation", person.later().get("role")))
                .expect(200);
        staff.backOffice()
                .send("POST", path + "/contact-roles/" + role.id("hold") + "/end", "{}")
                .expect(200);
    }

    private void restrictAndObject() {
        staff.officer()
                .post(path + "/restrictions", Map.of("ground", "accuracy-contested"))
                .expect(200);
        staff.backOffice()
                .seeing("*")
                .post(
                        path + "/corrections",
                        Map.of(
                                "field",
                                "lastName",
                                "value",
                                person.value("lastName"),
                                "ground",
                                "wrong",
                                "source",
                                "customer"))
                .expect(403, "processing-restricted");
        staff.officer()
                .post(path + "/restrictions/told", Map.of("on", "2026-04-01", "channel", "letter"))
                .expect(200);
        staff.officer()
                .seeing("*")
                .send("POST", path + "/restrictions/lift", "{}")
                .expect(200);
        staff.backOffice()
                .post(path + "/objections", Map.of("scope", "direct-marketing"))
                .expect(200);
    }

    private void beLookedUp() {
        Answer last = staff.backOffice()
                .post(path + "/objections", Map.of("scope", "market-research"))
                .expect(200);
        Caller shop = staff.backOffice().atLeast(last.position());
        Answer card = shop.get(path).expect(200);
        if (!card.text().contains(person.value("lastName"))) {
            throw new IllegalStateException("The card does not tell the name");
        }
        for (String question : new String[] {
            "customerNumber="
                    + escaped(person.registration().get("customerNumber").toString()),
            "email=" + escaped(person.later().get("email")),
            "phone=" + escaped(person.value("phone")),
            "name=" + escaped(person.value("lastName")),
            "namePrefix=" + escaped(person.value("firstName").substring(0, 11))
        }) {
            Answer found = shop.get("/customers?" + question).expect(200);
            if (!found.text().contains(path.substring("/customers/".length()))) {
                throw new IllegalStateException("Not found by " + question.substring(0, question.indexOf('=')));
            }
        }
        staff.officer().get(path + "/history?limit=200").expect(200);
    }

    /** @return the version to erase by */
    void end() {
        staff.backOffice()
                .post(path + "/relationship/end", Map.of("on", "2026-05-01"))
                .expect(200);
        Answer erasure = staff.officer()
                .seeing("*")
                .send("POST", path + "/erasure", "{}")
                .expect(200);
        if (!erasure.text().contains("\"deferred\"")) {
            throw new IllegalStateException("The open invoice did not defer: " + erasure.text());
        }
        Answer settled = staff.backOffice()
                .purpose("orders")
                .post(path + "/invoices/settlements", invoice())
                .expect(200);
        Answer card = staff.officer().atLeast(settled.position()).get(path).expect(200);
        if (!card.json().path("status").asString().equals("kept-under-law")) {
            throw new IllegalStateException("Not erased: " + card.json().path("status"));
        }
        staff.backOffice()
                .seeing("*")
                .post(
                        path + "/corrections",
                        Map.of(
                                "field",
                                "email",
                                "value",
                                person.value("email"),
                                "ground",
                                "wrong",
                                "source",
                                "customer"))
                .expect(410, "customer-erased");
    }
}
