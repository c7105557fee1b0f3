package fi.rekisteri.command.incident.http;

import static fi.rekisteri.command.Rekisteri.REGISTER;
import static fi.rekisteri.command.Rekisteri.clerk;
import static fi.rekisteri.command.Rekisteri.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFilesTest {
    private static final String FILES = "/registers/" + REGISTER + "/incidents";
    private static final String NOTICED =
            Instant.now().minus(Duration.ofHours(80)).toString();
    private static final String LATE = Instant.now().minus(Duration.ofHours(2)).toString();

    private final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void a_file_goes_from_its_opening_to_its_close_through_every_address() {
        Reply opened = open();
        String at = opened.header("Location");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(at).isEqualTo(FILES + "/" + opened.body().get("incident").stringValue());

        did(tell(at + "/facts", "{\"aspect\": \"fact\", \"text\": \"A list was sent to the wrong address\"}"));
        did(tell(at + "/facts", "{\"aspect\": \"effect\", \"text\": \"Twelve people may be called\"}"));
        did(tell(at + "/facts", "{\"aspect\": \"remedy\", \"text\": \"The list was taken back\"}"));
        did(tell(at + "/exposures", """
                {"by": "account 3f2c", "from": "2026-01-01T00:00:00Z", "to": "2026-01-02T00:00:00+02:00", "people": 12,
                 "categories": ["name", "contact"], "digest": "%s"}""".formatted("ab".repeat(32))));
        assertThat(tell(at + "/authority/notified", "{\"at\": \"" + LATE + "\"}")
                        .refusal())
                .isEqualTo("422 delay-unreasoned delay");
        did(tell(at + "/authority/notified", "{\"at\": \"" + LATE + "\", \"delay\": \"Nobody was at work\"}"));
        assertThat(tell(at + "/close", "").refusal()).isEqualTo("409 incident-undecided subjects");
        did(tell(at + "/subjects/told", "{\"on\": \"%s\", \"channel\": \"email\", \"people\": 12}".formatted(today())));
        did(tell(at + "/close", ""));

        assertThat(tell(at + "/subjects/waived", "{\"ground\": \"no-high-risk\", \"reasons\": \"None\"}")
                        .refusal())
                .isEqualTo("409 incident-closed");
        assertThat(stored(opened))
                .containsExactly(
                        "incident-opened",
                        "incident-facts-added",
                        "incident-facts-added",
                        "incident-facts-added",
                        "exposure-attached",
                        "authority-notified",
                        "breach-communicated",
                        "incident-closed");
    }

    @Test
    void what_people_wrote_is_stored_sealed() {
        Reply opened = open();

        assertThat(rekisteri.query(
                        "SELECT convert_from(payload, 'UTF8') LIKE '%laptop%' FROM log.event WHERE stream = ?",
                        UUID.fromString(opened.body().get("incident").stringValue())))
                .containsExactly("f");
    }

    @Test
    void the_decisions_not_to_tell_are_on_file_too() {
        String at = open().header("Location");

        did(tell(at + "/authority/waived", "{\"ground\": \"risk-unlikely\", \"reasons\": \"It was encrypted\"}"));
        did(tell(at + "/subjects/waived", "{\"ground\": \"data-unintelligible\", \"reasons\": \"It was encrypted\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | {\"noticedAt\": \"2199-01-01T00:00:00Z\", \"kinds\": [\"integrity\"], \"description\": \"x\"} | 422 date-in-future noticedAt",
                "''                   | {\"noticedAt\": \"2026-01-01\", \"kinds\": [\"integrity\"], \"description\": \"x\"} | 422 value-malformed noticedAt",
                "''                   | {\"noticedAt\": \"2026-01-01T00:00:00Z\", \"kinds\": [\"gossip\"], \"description\": \"x\"} | 422 value-malformed kinds",
                "''                   | {\"noticedAt\": \"2026-01-01T00:00:00Z\", \"kinds\": [], \"description\": \"x\"} | 422 value-missing kinds",
                "''                   | {\"noticedAt\": \"2026-01-01T00:00:00Z\", \"kinds\": [\"integrity\"]} | 422 value-missing description",
                "/authority/notified  | {\"at\": \"2020-01-01T00:00:00Z\"} | 422 told-before-noticed at",
                "/authority/notified  | {\"at\": \"2199-01-01T00:00:00Z\"} | 422 date-in-future at",
                "/subjects/told       | {\"on\": \"2020-01-01\", \"channel\": \"email\", \"people\": 1} | 422 told-before-noticed on",
                "/subjects/told       | {\"on\": \"2199-01-01\", \"channel\": \"email\", \"people\": 1} | 422 date-in-future on",
                "/subjects/told       | {\"on\": \"2026-01-01\", \"channel\": \"email\", \"people\": 0} | 422 value-malformed people",
                "/subjects/waived     | {\"ground\": \"too-costly\", \"reasons\": \"x\"} | 422 value-malformed ground",
                "/authority/waived    | {\"ground\": \"no-breach\"} | 422 value-missing reasons",
                "/exposures           | {\"by\": \"somebody\", \"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-02T00:00:00Z\", \"people\": 1, \"categories\": [], \"digest\": \"ab\"} | 422 value-malformed by",
                "/exposures           | {\"by\": \"account 1\", \"from\": \"2026-01-02T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\", \"people\": 1, \"categories\": [], \"digest\": \"ab\"} | 422 value-malformed to",
                "/exposures           | {\"by\": \"account 1\", \"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-02T00:00:00Z\", \"people\": 1, \"categories\": [\"shoes\"], \"digest\": \"ab\"} | 422 value-malformed categories",
                "/facts               | {\"aspect\": \"fact\", \"text\": \"of 131052-308T\"} | 422 personal-identity-code text",
                "/close               | {} | 409 incident-undecided authority",
            })
    void what_is_wrong_is_refused_and_changes_nothing(String what, String body, String refusal) {
        Reply opened = open();
        String at = what.isEmpty() ? FILES : opened.header("Location") + what;

        assertThat(tell(at, body).refusal()).isEqualTo(refusal);
        assertThat(stored(opened)).containsExactly("incident-opened");
    }

    @Test
    void only_an_officer_keeps_incident_files_and_a_refusal_is_on_record() {
        Reply opened = open();
        String body = "{\"aspect\": \"fact\", \"text\": \"x\"}";

        assertThat(rekisteri
                        .post(clerk(), opened.header("Location") + "/facts", body)
                        .refusal())
                .isEqualTo("403 role-required");
        assertThat(tell(FILES + "/" + UUID.randomUUID() + "/facts", body).refusal())
                .isEqualTo("404 incident-unknown");
        assertThat(rekisteri.query(
                        "SELECT name FROM log.event WHERE stream = ? ORDER BY position",
                        UUID.fromString(opened.body().get("incident").stringValue())))
                .containsExactly("incident-opened", "act-refused");
    }

    private Reply open() {
        return tell(FILES, """
                {"noticedAt": "%s", "kinds": ["confidentiality"], "description": "A laptop was left on a train"}""".formatted(NOTICED));
    }

    private Reply tell(String path, String body) {
        return rekisteri.post(officer(), path, body);
    }

    private static void did(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        assertThat(reply.body().get("changed").booleanValue()).isTrue();
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki")).toString();
    }

    private List<String> stored(Reply opened) {
        return rekisteri.query(
                "SELECT name FROM log.event WHERE stream = ? AND kind = 'incident' ORDER BY position",
                UUID.fromString(opened.body().get("incident").stringValue()));
    }
}
