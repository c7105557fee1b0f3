package fi.rekisteri.query.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.CustomerListed;
import fi.rekisteri.shared.event.AccessEvent.DisclosureHandedOut;
import fi.rekisteri.shared.event.AccessEvent.PersonIdentified;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.notice.LegalBasis;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ExposureTest {
    private static final String EXPOSURES = "/registers/ip-produkter/exposures";
    private static final Instant EARLY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-02T00:00:00Z");
    private static final String THAT_DAY = "&from=" + EARLY + "&to=" + LATE;

    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final Caller OFFICER = SERVICE.officer("ip-produkter").as("rights");

    @Test
    void tells_whose_data_an_account_reached_and_which_categories() {
        UUID thief = UUID.randomUUID();
        StreamId anna = customer("X-1");
        StreamId bertta = customer("X-2");
        customer("X-3");
        listed(thief, EARLY, anna.id(), bertta.id());
        listed(thief, EARLY.plusSeconds(60), anna.id());

        Answer answer = OFFICER.get(EXPOSURES + "?account=" + thief + THAT_DAY);

        assertThat(answer.at("/by").asString()).isEqualTo("account " + thief);
        assertThat(subjects(answer))
                .containsExactlyInAnyOrder(anna.id().toString(), bertta.id().toString());
        JsonNode reached = answer.at("/people")
                .valueStream()
                .filter(person ->
                        person.path("subject").asString().equals(anna.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(reached.path("acts").asInt()).isEqualTo(2);
        assertThat(reached.path("first").asString()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(reached.path("last").asString()).isEqualTo("2026-02-01T00:01:00Z");
        assertThat(reached.path("processing").toString()).isEqualTo("[\"list\"]");
        assertThat(reached.path("categories").toString()).isEqualTo("[\"contact\",\"name\"]");
    }

    @Test
    void counts_only_what_lies_between_the_two_times() {
        UUID thief = UUID.randomUUID();
        StreamId before = customer("X-4");
        StreamId first = customer("X-5");
        StreamId after = customer("X-6");
        listed(thief, EARLY.minusMillis(1), before.id());
        listed(thief, EARLY, first.id());
        listed(thief, LATE, after.id());

        assertThat(subjects(OFFICER.get(EXPOSURES + "?account=" + thief + THAT_DAY)))
                .containsExactly(first.id().toString());
    }

    @Test
    void tells_of_people_erased_since_and_leaves_a_record_with_everybody_shown() {
        UUID thief = UUID.randomUUID();
        StreamId anna = customer("X-7");
        listed(thief, EARLY, anna.id());
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        Answer answer = OFFICER.get(EXPOSURES + "?account=" + thief + THAT_DAY);

        assertThat(subjects(answer)).containsExactly(anna.id().toString());
        assertThat(OFFICER.get("/registers/ip-produkter/customers/" + anna.id() + "/history")
                        .at("/records/0/act")
                        .asString())
                .isEqualTo("consult-exposure");
    }

    @Test
    void what_was_refused_reached_nobody() {
        StreamId anna = customer("X-8");
        SERVICE.owner("ip-produkter").get("/registers/ip-produkter/customers/" + anna.id());
        String owner = OFFICER.get("/registers/ip-produkter/customers/" + anna.id() + "/history")
                .at("/records/0/actor/pseudonym")
                .asString();

        assertThat(subjects(OFFICER.get(EXPOSURES + "?account=" + owner + "&from=2026-01-01T00:00:00Z")))
                .doesNotContain(anna.id().toString());
    }

    @Test
    void tells_whose_data_went_to_a_recipient_or_out_with_one_disclosure() {
        StreamId anna = customer("X-14");
        UUID recipient = UUID.randomUUID();
        UUID disclosure = UUID.randomUUID();
        AccessEvent handedOut = new DisclosureHandedOut(
                "ip-produkter", anna.id(), disclosure, recipient, List.of("contact"), List.of("email"));
        WRITER.append(List.of(read(UUID.randomUUID(), EARLY, anna.id(), handedOut)), List.of());

        for (String means : List.of("recipient=" + recipient, "disclosure=" + disclosure)) {
            Answer answer = OFFICER.get(EXPOSURES + "?" + means + THAT_DAY);
            assertThat(subjects(answer)).containsExactly(anna.id().toString());
            assertThat(answer.at("/people/0/categories").toString()).isEqualTo("[\"contact\"]");
        }
    }

    @Test
    void tells_who_was_identified_in_an_export_of_the_log() {
        StreamId anna = customer("X-15");
        UUID export = UUID.randomUUID();
        AccessEvent identified =
                new PersonIdentified("ip-produkter", export, anna.id(), UUID.randomUUID(), List.of("email"));
        WRITER.append(List.of(read(UUID.randomUUID(), EARLY, anna.id(), identified)), List.of());

        assertThat(subjects(OFFICER.get(EXPOSURES + "?export=" + export + THAT_DAY)))
                .containsExactly(anna.id().toString());
    }

    @Test
    void is_paged_by_the_last_one_shown() {
        UUID thief = UUID.randomUUID();
        listed(
                thief,
                EARLY,
                customer("X-9").id(),
                customer("X-10").id(),
                customer("X-11").id());

        Answer one = OFFICER.get(EXPOSURES + "?account=" + thief + THAT_DAY + "&limit=2");
        Answer two = OFFICER.get(EXPOSURES + "?account=" + thief + THAT_DAY + "&limit=2&after="
                + one.at("/next").asString());

        assertThat(subjects(one)).hasSize(2).doesNotContainAnyElementsOf(subjects(two));
        assertThat(subjects(two)).hasSize(1);
        assertThat(two.body().has("next")).isFalse();
    }

    @Test
    void the_summary_names_nobody_and_its_digest_is_that_of_the_csv() throws Exception {
        UUID thief = UUID.randomUUID();
        StreamId anna = customer("X-12");
        listed(thief, EARLY, anna.id(), customer("X-13").id());
        String question = "?account=" + thief + THAT_DAY;

        Answer summary = OFFICER.get(EXPOSURES + "/summary" + question);
        Answer csv = OFFICER.get(EXPOSURES + "/people.csv" + question);

        assertThat(summary.at("/people").asInt()).isEqualTo(2);
        assertThat(summary.at("/categories").toString()).isEqualTo("[\"contact\",\"name\"]");
        assertThat(summary.text()).doesNotContain(anna.id().toString());
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(3).first().isEqualTo("subject,acts,first,last,processing,categories");
        assertThat(csv.text())
                .contains(anna.id() + ",1,2026-02-01T00:00:00Z,2026-02-01T00:00:00Z,list,contact name\r\n");
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(csv.text().getBytes(UTF_8))))
                .isEqualTo(summary.at("/digest").asString());
    }

    @Test
    void an_exposure_of_nobody_is_an_empty_answer() {
        String question = "?account=" + UUID.randomUUID() + THAT_DAY;

        assertThat(subjects(OFFICER.get(EXPOSURES + question))).isEmpty();
        assertThat(OFFICER.get(EXPOSURES + "/people.csv" + question).text().lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-01T00:00:00Z, account",
        "account=a&recipient=b&from=2026-02-01T00:00:00Z, account",
        "account=a, from",
        "account=a&from=yesterday, from",
        "account=a&from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z, to",
        "account=a&from=2026-02-01T00:00:00Z&to=2199-01-01T00:00:00Z, to",
        "account=%27%20OR%201&from=2026-02-01T00:00:00Z, account",
        "account=a&from=2026-02-01T00:00:00Z&after=last, after",
        "account=a&from=2026-02-01T00:00:00Z&limit=1001, limit"
    })
    void a_question_that_cannot_be_read_is_refused(String question, String parameter) {
        Answer answer = OFFICER.get(EXPOSURES + "?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("parameter-malformed");
        assertThat(answer.at("/field").asString()).isEqualTo(parameter);
    }

    @Test
    void only_an_officer_asks_and_only_of_the_own_register() {
        String question = "?account=" + UUID.randomUUID() + THAT_DAY;

        assertThat(SERVICE.clerk("ip-produkter").get(EXPOSURES + question).rule())
                .isEqualTo("role-required");
        assertThat(SERVICE.officer("target-partners").get(EXPOSURES + question).rule())
                .isEqualTo("register-unknown");
    }

    /** {@code -Dexposure.people=100000} for the figure that is promised. */
    @Test
    void of_very_many_people_is_told_soon_and_puts_a_record_with_each() {
        int people = Integer.getInteger("exposure.people", 2_500);
        UUID thief = UUID.randomUUID();
        List<UUID> crowd = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            crowd.add(new UUID(0x0123_4567_89ab_4000L, i));
        }
        for (int i = 0; i < people; i += 1_000) {
            listed(thief, EARLY, crowd.subList(i, Math.min(people, i + 1_000)).toArray(UUID[]::new));
        }
        String question = "?account=" + thief + THAT_DAY;
        awaitViews();

        long start = System.nanoTime();
        Answer page = OFFICER.get(EXPOSURES + question);
        long paged = System.nanoTime();
        Answer summary = OFFICER.get(EXPOSURES + "/summary" + question);
        long summed = System.nanoTime();
        long before = shown();
        Answer csv = OFFICER.get(EXPOSURES + "/people.csv" + question);
        long told = System.nanoTime();

        System.out.printf(
                "exposure of %,d people: a page %d ms, the summary %d ms, all as CSV with their records %d ms%n",
                people, (paged - start) / 1_000_000, (summed - paged) / 1_000_000, (told - summed) / 1_000_000);
        assertThat(page.at("/people").size()).isEqualTo(100);
        assertThat(summary.at("/people").asInt()).isEqualTo(people);
        assertThat(csv.text().lines()).hasSize(people + 1);
        assertThat(shown() - before).isEqualTo(people);
        awaitViews();
    }

    private static long shown() {
        return JdbcClient.create(SERVICE.database().superuserDataSource())
                .sql("SELECT count(*) FROM log.event WHERE name = 'exposure-consulted'")
                .query(Long.class)
                .single();
    }

    /** Longer than one who asks would wait. */
    private static void awaitViews() {
        for (int i = 0; i < 60; i++) {
            if (OFFICER.get(EXPOSURES + "?account=" + UUID.randomUUID() + THAT_DAY)
                            .status()
                    == 200) {
                return;
            }
        }
        throw new IllegalStateException("The views do not catch up");
    }

    private static StreamId customer(String number) {
        return WRITER.customer(
                Registers.IP_PRODUKTER, number, Map.of("firstName", "Anna", "email", number + "@example.fi"));
    }

    private static void listed(UUID actor, Instant at, UUID... subjects) {
        WRITER.append(
                Stream.of(subjects)
                        .map(subject -> read(
                                actor,
                                at,
                                subject,
                                new CustomerListed("ip-produkter", subject, List.of("name", "contact"))))
                        .toList(),
                List.of());
    }

    private static NewEvent read(UUID actor, Instant at, UUID subject, AccessEvent event) {
        Act act = new Act(
                UUID.randomUUID(),
                new Actor(Actor.Kind.ACCOUNT, actor.toString(), Role.BACK_OFFICE),
                "customer-register",
                LegalBasis.A6_1_B,
                1,
                null,
                null,
                Channel.API);
        return new NewEvent(UUID.randomUUID(), "ip-produkter", subject, null, event, act, at);
    }

    private static List<String> subjects(Answer answer) {
        return answer.at("/people")
                .valueStream()
                .map(person -> person.path("subject").asString())
                .toList();
    }
}
