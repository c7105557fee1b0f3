package fi.rekisteri.query.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.Exposure;
import fi.rekisteri.shared.event.IncidentAspect;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotNotified;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotified;
import fi.rekisteri.shared.event.IncidentEvent.BreachCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.BreachNotCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.ExposureAttached;
import fi.rekisteri.shared.event.IncidentEvent.IncidentClosed;
import fi.rekisteri.shared.event.IncidentEvent.IncidentFactsAdded;
import fi.rekisteri.shared.event.NotCommunicatedGround;
import fi.rekisteri.shared.event.NotNotifiedGround;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentFilesTest {
    private static final String FILES = "/registers/ip-produkter/incidents";

    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final Caller OFFICER = SERVICE.officer("ip-produkter").as("legal-duties");

    @Test
    void a_file_is_told_with_its_texts_and_its_clock() {
        Instant noticed = Instant.now().minus(Duration.ofHours(2));
        StreamId incident = WRITER.incident(
                "ip-produkter", noticed, noticed.plus(Duration.ofHours(72)), "A laptop was left on a train");
        WRITER.happen(
                new IncidentFactsAdded(
                        incident, IncidentAspect.FACT, sealed(incident, Part.INCIDENT_FACTS, "It was unlocked")),
                new ExposureAttached(
                        incident,
                        new Exposure("account 3f2c", noticed, noticed, 12, List.of("name"), "ab".repeat(32))));

        Answer file = OFFICER.get(FILES + "/" + incident.id());

        assertThat(file.at("/description").asString()).isEqualTo("A laptop was left on a train");
        assertThat(file.at("/kinds/0").asString()).isEqualTo("confidentiality");
        assertThat(file.at("/passages/0/aspect").asString()).isEqualTo("fact");
        assertThat(file.at("/passages/0/text").asString()).isEqualTo("It was unlocked");
        assertThat(file.at("/exposures/0/people").asInt()).isEqualTo(12);
        assertThat(file.at("/clock/state").asString()).isEqualTo("running");
        assertThat(file.at("/clock/hoursLeft").asInt()).isEqualTo(69);
        assertThat(file.body().has("closedAt")).isFalse();
    }

    @Test
    void the_clock_shows_what_is_overdue_late_or_waived() {
        Instant noticed = Instant.now().minus(Duration.ofHours(80)).minusSeconds(60);
        Instant by = noticed.plus(Duration.ofHours(72));
        StreamId overdue = WRITER.incident("ip-produkter", noticed, by, "One");
        StreamId late = WRITER.incident("ip-produkter", noticed, by, "Two");
        StreamId waived = WRITER.incident("ip-produkter", noticed, by, "Three");
        WRITER.happen(new AuthorityNotified(
                late, by.plusSeconds(1), true, sealed(late, Part.INCIDENT_DELAY, "Nobody was at work")));
        WRITER.happen(new AuthorityNotNotified(
                waived, NotNotifiedGround.RISK_UNLIKELY, sealed(waived, Part.INCIDENT_REASONS, "It was encrypted")));

        assertThat(clock(overdue)).isEqualTo("overdue -9");
        assertThat(clock(late)).isEqualTo("notified-late 0");
        assertThat(clock(waived)).isEqualTo("waived 0");
        assertThat(OFFICER.get(FILES + "/" + late.id())
                        .at("/notifications/0/delay")
                        .asString())
                .isEqualTo("Nobody was at work");
        assertThat(OFFICER.get(FILES + "/" + waived.id())
                        .at("/notNotified/reasons")
                        .asString())
                .isEqualTo("It was encrypted");
    }

    @Test
    void the_decisions_on_the_people_and_the_close_are_told() {
        StreamId incident = WRITER.incident("ip-produkter", Instant.now(), Instant.now(), "One");
        WRITER.happen(
                new BreachNotCommunicated(
                        incident,
                        NotCommunicatedGround.DATA_UNINTELLIGIBLE,
                        sealed(incident, Part.INCIDENT_REASONS, "It was encrypted")),
                new BreachCommunicated(incident, LocalDate.of(2026, 3, 1), "letter", 12),
                new IncidentClosed(incident));

        Answer file = OFFICER.get(FILES + "/" + incident.id());

        assertThat(file.at("/notCommunicated/ground").asString()).isEqualTo("data-unintelligible");
        assertThat(file.at("/communications/0/people").asInt()).isEqualTo(12);
        assertThat(file.body().has("closedAt")).isTrue();
    }

    @Test
    void the_list_holds_no_texts_and_every_reading_is_in_the_registers_log() {
        StreamId incident = WRITER.incident("ip-produkter", Instant.now(), Instant.now(), "A secret matter");

        Answer list = OFFICER.without("Rekisteri-Purpose").get(FILES);
        Answer log = OFFICER.get("/registers/ip-produkter/log?limit=200");

        assertThat(list.text()).contains(incident.id().toString()).doesNotContain("A secret matter");
        assertThat(log.text()).contains("\"act\":\"consult-incident\"", "\"act\":\"open-incident\"");
        assertThat(log.text()).doesNotContain("A secret matter");
    }

    @Test
    void is_for_officers_of_the_register_and_only_where_there_is_one() {
        StreamId incident = WRITER.incident("ip-produkter", Instant.now(), Instant.now(), "One");

        assertThat(SERVICE.clerk("ip-produkter")
                        .get(FILES + "/" + incident.id())
                        .rule())
                .isEqualTo("role-required");
        assertThat(OFFICER.get(FILES + "/" + UUID.randomUUID()).rule()).isEqualTo("incident-unknown");
        assertThat(SERVICE.officer("target-partners")
                        .get("/registers/target-partners/incidents/" + incident.id())
                        .rule())
                .isEqualTo("incident-unknown");
    }

    private static String clock(StreamId incident) {
        Answer file = OFFICER.get(FILES + "/" + incident.id());
        return file.at("/clock/state").asString() + " "
                + file.at("/clock/hoursLeft").asInt();
    }

    private static Sealed sealed(StreamId incident, Part part, String text) {
        return WRITER.seal(incident, "incident", part.id(), text);
    }
}
