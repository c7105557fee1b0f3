package fi.rekisteri.command.door.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What notice or law does not allow when rights are served: refused with article and point of the notice, on record once, and neither the
 * log nor any row beside it tells of anything else. An article stands alone where the notices promise nothing: of days that are still to
 * come, of the order of days, and of how a request is extended.
 */
class NothingChangesTest {
    private static final String REGISTER = "/registers/" + Rekisteri.REGISTER;
    private static final List<String> ROWS = List.of(
            "account",
            "customer_number",
            "due_erasure",
            "register_key",
            "request",
            "request_act",
            "statistic",
            "subject_key",
            "suppression");

    private static final Rekisteri REKISTERI = Rekisteri.running();
    private static Map<String, String> places;

    /** Anna asks for access, her record is restricted, and Bo is erased. */
    @BeforeAll
    static void a_request_a_restriction_and_an_erasure() {
        UUID anna = REKISTERI.customer();
        UUID bo = REKISTERI.customer();
        did(customers() + "/" + anna + "/restrictions", "{\"ground\": \"accuracy-contested\"}");
        did(customers() + "/" + bo + "/erasure", "");
        places = Map.of(
                "anna", anna.toString(),
                "bo", bo.toString(),
                "free", REKISTERI.customer().toString(),
                "request", did(REGISTER + "/requests", """
                        {"receivedOn": "2026-02-02", "channel": "email", "language": "fi",
                         "rights": [{"right": "access"}], "customer": "%s"}""".formatted(anna), "request"),
                "staff", recipient("staff", "FI"),
                "collector", recipient("debt-collection", "FI"),
                "host", recipient("hosting", "US"),
                "digest", "0123456789abcdef".repeat(4));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /requests | {"receivedOn": "2026-02-02", "channel": "letter", "language": "fi", "customer": "<anna>", "rights": [{"right": "objection"}]} | 422 request-without-details details | Art. 16, 21; N17, N19
            /requests | {"receivedOn": "2099-01-01", "channel": "letter", "language": "fi", "customer": "<anna>", "rights": [{"right": "access"}]}    | 422 date-in-future receivedOn | Art. 5(1)(d)
            /requests | {"receivedOn": "2021-06-22", "channel": "letter", "language": "fi", "customer": "<anna>", "rights": [{"right": "access"}]}    | 422 received-before-register receivedOn | Art. 12(3); N1
            /requests | {"receivedOn": "2026-02-02", "channel": "letter", "language": "fi", "customer": "<bo>", "rights": [{"right": "access"}]}      | 410 customer-erased customer | Art. 17; N10, N23
            /requests/<request>/identity    | {"on": "2026-02-03", "means": "passport"}                                              | 422 identity-means-not-accepted means | Art. 12(6); N16, N19
            /requests/<request>/identity    | {"on": "2099-02-03", "means": "identifiable-email"}                                    | 422 date-in-future on | Art. 5(1)(d)
            /requests/<request>/identity    | {"on": "2026-02-01", "means": "identifiable-email"}                                    | 422 step-before-receipt on | Art. 12(3), 5(1)(d)
            /requests/<request>/fulfilments | {"right": "access"}                                                                    | 409 identity-not-verified right | Art. 12(2), 12(6); N16, N19
            /requests/<request>/extension   | {"toldOn": "2026-03-03", "channel": "email", "reason": "complexity"}                   | 409 extension-too-late toldOn | Art. 12(3)
            /requests/<request>/extension   | {"channel": "email", "reason": "complexity"}                                           | 422 extension-not-told toldOn | Art. 12(3)
            /requests/<request>/extension   | {"toldOn": "2026-02-20", "channel": "email"}                                           | 422 extension-without-reason reason | Art. 12(3)
            /requests/<request>/refusals    | {"right": "access", "ground": "rights-of-others"}                                      | 422 refusal-without-reasons reasons | Art. 12(4); N19
            /requests/<request>/deliveries  | {"on": "2026-03-01", "channel": "email", "language": "de", "documents": ["<digest>"]}  | 422 language-undeclared language | Art. 12(1); N16
            /customers/<anna>/restrictions/lift  | {}                                                                                | 409 subject-not-told | Art. 18(3); N20
            /customers/<anna>/restrictions/told  | {"on": "2099-01-01", "channel": "letter"}                                         | 422 date-in-future on | Art. 5(1)(d)
            /customers/<free>/holds              | {}                                                                                | 422 hold-ground-undeclared ground | Art. 17(3); N10
            /customers/<free>/holds              | {"ground": ""}                                                                    | 422 hold-ground-undeclared ground | Art. 17(3); N10
            /customers/<free>/holds              | {"ground": "whim", "reason": "We like her"}                                       | 422 hold-ground-undeclared ground | Art. 17(3); N10
            /customers/<free>/holds              | {"ground": "claims", "reviewOn": "2001-01-01"}                                    | 422 hold-review-past reviewOn | Art. 17(3)(e)
            /customers/<free>/disclosures | {"recipient": "<staff>", "ground": "debt-collection", "fields": ["email"]}               | 422 recipient-not-for-ground recipient | N5, N8
            /customers/<free>/disclosures | {"recipient": "<collector>", "ground": "gift", "fields": ["email"]}                      | 422 disclosure-ground-undeclared ground | Art. 5(1)(b), 6; N8
            /customers/<free>/disclosures | {"recipient": "<collector>", "fields": ["email"], "reason": "Unpaid"}                    | 422 disclosure-ground-undeclared ground | Art. 5(1)(b), 6; N8
            /customers/<free>/disclosures | {"recipient": "<host>", "ground": "hosting", "fields": ["email"]}                        | 422 transfer-needed recipient | Art. 44; N9
            /customers/<free>/transfers   | {"recipient": "<host>", "ground": "hosting", "fields": ["email"], "country": "NO", "safeguard": "standard-clauses", "necessity": "It must"} | 422 transfer-not-needed country | Art. 44; N9
            /customers/<free>/transfers   | {"recipient": "<host>", "ground": "hosting", "fields": ["email"], "country": "US", "necessity": "It must"}                                  | 422 safeguard-undeclared safeguard | Art. 44-49; N9
            /customers/<free>/transfers   | {"recipient": "<host>", "ground": "hosting", "fields": ["email"], "country": "US", "safeguard": "standard-clauses"}                         | 422 necessity-missing necessity | Art. 44; N9
            /recipients | {"category": "neighbours", "name": "N. N.", "country": "FI", "told": "by-hand"}                                            | 422 recipient-undeclared category | Art. 13(1)(e); N5, N8
            /customers/<bo>/holds | {"ground": "claims"}                                                                             | 410 customer-erased | Art. 17; N10, N23
            """)
    void bad_input_is_refused_on_record_and_that_is_all(String path, String body, String refusal, String reference) {
        List<String> before = state();
        long head = head();

        Reply reply = REKISTERI.post(
                filled(REGISTER + path),
                filled(body),
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*"));

        assertThat(reply.refusal()).isEqualTo(refusal);
        assertThat(reply.body().get("reference").stringValue()).endsWith(reference);
        assertThat(told(head))
                .singleElement()
                .asString()
                .startsWith("act-refused ")
                .contains("\"" + refusal.split(" ")[1] + "\"");
        assertThat(state()).isEqualTo(before);
    }

    /** What people did since then; the service goes on with what it has to do. */
    private static List<String> told(long head) {
        return REKISTERI.query(
                "SELECT name || ' ' || convert_from(payload, 'UTF8') FROM log.event WHERE position >= ?"
                        + " AND convert_from(metadata, 'UTF8') NOT LIKE '%SERVICE%' ORDER BY position",
                head);
    }

    private static long head() {
        return Long.parseLong(
                REKISTERI.query("SELECT max(position) + 1 FROM log.event").getFirst());
    }

    private static List<String> state() {
        return ROWS.stream()
                .flatMap(table -> REKISTERI.query("SELECT row::text FROM log." + table + " AS row ORDER BY 1").stream()
                        .map(row -> table + row))
                .toList();
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("<" + place.getKey() + ">", place.getValue());
        }
        return filled;
    }

    private static String recipient(String category, String country) {
        return did(REGISTER + "/recipients", """
                {"category": "%s", "name": "Esimerkki Oy", "country": "%s", "told": "by-hand"}""".formatted(category, country), "recipient");
    }

    private static String did(String path, String body, String member) {
        return did(path, body).body().get(member).stringValue();
    }

    private static Reply did(String path, String body) {
        Reply reply = REKISTERI.post(
                path,
                body,
                request -> request.setHeader("Authorization", "Bearer " + officer())
                        .setHeader("If-Match", "*"));
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }
}
