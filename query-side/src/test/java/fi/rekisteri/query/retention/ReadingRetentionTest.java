package fi.rekisteri.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.HoldReviewSet;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentDestroyed;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentRegistered;
import fi.rekisteri.shared.event.CustomerEvent.PaperToDestroy;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipReviewed;
import fi.rekisteri.shared.event.CustomerEvent.SubjectContacted;
import fi.rekisteri.shared.event.CustomerEvent.SubjectInformed;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.VisitorDataLinked;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.identity.StreamId;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingRetentionTest {
    private static final String REGISTER = "ip-produkter";
    private static final Service SERVICE = Service.start();
    private static final Writer WRITER = SERVICE.writer();
    private static final LocalDate LAST_DAY = LocalDate.of(2036, 5, 31);

    private static int people;

    private final Caller officer = SERVICE.officer(REGISTER);
    private StreamId anna;

    static {
        WRITER.account(REGISTER, "officer", "Olli Officer");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void a_customer() {
        anna = WRITER.customer(
                Registers.IP_PRODUKTER,
                "R-" + ++people,
                Map.of("firstName", "Anna", "lastName", "Virtanen", "email", "anna@example.org"));
    }

    @Test
    void tells_which_years_of_the_log_end_in_a_period() {
        assertThat(retention("2036-12-31", "2037-01-01").at("/log").toString())
                .isEqualTo("[{\"year\":2026,\"goes\":\"2037-01-01\"}]");
        assertThat(retention("2037-01-02", "2037-12-31").at("/log")).isEmpty();
        assertThat(retention("2030-01-01", "2036-12-31").at("/log"))
                .as("there was no log before 2026")
                .isEmpty();
    }

    @Test
    void tells_what_goes_in_a_period_and_records_each_subject_once() {
        WRITER.happen(new RelationshipEnded(anna, LAST_DAY.minusYears(10), LAST_DAY));

        Answer answer = retention("2036-06-01", "2036-06-01");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/days/0/day").asString()).isEqualTo("2036-06-01");
        assertThat(of(answer, anna))
                .hasSize(1)
                .first()
                .asString()
                .contains(
                        "\"retentionClass\":\"relationship\"",
                        "\"name\"",
                        "\"retention-ended\"",
                        "\"goes\":\"2036-06-01\"",
                        "\"heldBy\":[]");
        assertThat(accesses(anna)).isEqualTo(1);
        assertThat(of(retention("2036-06-02", "2037-06-01"), anna)).isEmpty();
    }

    @Test
    void tells_what_holds_it_back() {
        Hold claims = new Hold(UUID.randomUUID(), "claims", List.of("relationship"), LAST_DAY.plusDays(10));
        WRITER.happen(
                new RelationshipEnded(anna, LAST_DAY.minusYears(10), LAST_DAY), new HoldPlaced(anna, claims, null));
        assertThat(of(retention("2036-06-01", "2036-06-01"), anna))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"heldBy\":[\"claims\"]", "\"goes\":\"2036-06-11\"");

        Hold open = new Hold(UUID.randomUUID(), "open-invoice", List.of("relationship"), null);
        WRITER.happen(new HoldPlaced(anna, open, null));
        assertThat(of(retention("2036-06-01", "2036-06-01"), anna))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"heldBy\":[\"claims\",\"open-invoice\"]")
                .doesNotContain("goes");
    }

    @Test
    void says_nothing_of_a_restricted_customer_but_that_somebody_is_withheld() {
        WRITER.happen(
                new RelationshipEnded(anna, LAST_DAY.minusYears(10), LAST_DAY),
                new ProcessingRestricted(anna, RestrictionGround.ACCURACY_CONTESTED));

        Answer answer = retention("2036-06-01", "2036-06-01");
        assertThat(of(answer, anna)).isEmpty();
        assertThat(answer.at("/withheld").asInt()).isPositive();
    }

    @Test
    void refuses_a_period_that_ends_before_it_begins() {
        assertThat(retention("2036-06-02", "2036-06-01").status()).isEqualTo(400);
        assertThat(retention("soon", "2036-06-01").status()).isEqualTo(400);
    }

    @Test
    void reports_a_relationship_without_activity_until_it_is_reviewed() {
        assertThat(kinds("2029-03-01")).isEmpty();
        assertThat(kinds("2029-03-02")).containsExactly("review-relationship");

        WRITER.happen(new RelationshipReviewed(anna, LocalDate.of(2028, 1, 1)));
        assertThat(kinds("2030-12-31")).isEmpty();
        assertThat(kinds("2031-01-01")).containsExactly("review-relationship");
    }

    @Test
    void reports_a_hold_on_the_day_of_its_review() {
        Hold claims = new Hold(UUID.randomUUID(), "claims", List.of("relationship"), null);
        WRITER.happen(new HoldPlaced(anna, claims, null));
        assertThat(kinds("2027-03-01")).isEmpty();
        assertThat(kinds("2027-03-02")).containsExactly("review-hold");

        WRITER.happen(new HoldReviewSet(anna, claims.id(), LocalDate.of(2028, 1, 1)));
        assertThat(kinds("2027-12-31")).isEmpty();
        assertThat(kinds("2028-01-01")).containsExactly("review-hold");
    }

    @Test
    void reports_a_month_after_data_came_from_elsewhere_until_the_subject_knows() {
        WRITER.happen(new ValueCompleted(
                anna, WRITER.value(Registers.IP_PRODUKTER, anna, "phone", "+358401234567"), "partner"));
        assertThat(kinds("2026-04-01")).isEmpty();
        assertThat(kinds("2026-04-02")).containsExactly("inform-subject");

        WRITER.happen(new SubjectInformed(anna, LocalDate.of(2026, 3, 20), "letter"));
        assertThat(kinds("2026-04-02")).isEmpty();
    }

    @Test
    void calls_for_information_by_source_until_the_notice_says_that_it_is_the_subjects_own() {
        WRITER.establish(Registers.UNMARKED);
        WRITER.account("unmarked", "officer", "Oona Officer");
        StreamId gun = WRITER.customer(Registers.UNMARKED, "R-U", Map.of("lastName", "Grön"));
        WRITER.happen(
                new ValueCompleted(gun, WRITER.value(Registers.UNMARKED, gun, "phone", "+358401234567"), "partner"));
        assertThat(sources(gun)).containsExactly("partner", "registration");

        WRITER.revise(Registers.MARKED);

        assertThat(sources(gun)).containsExactly("partner");
    }

    private static List<String> sources(StreamId customer) {
        return SERVICE.officer("unmarked")
                .get("/registers/unmarked/retention/reviews?kind=inform-subject&by=2027-01-01")
                .at("/reviews")
                .valueStream()
                .filter(review ->
                        review.path("customer").asString().equals(customer.id().toString()))
                .map(review -> review.path("source").asString())
                .toList();
    }

    @Test
    void reports_at_once_whom_the_data_was_used_to_address() {
        WRITER.happen(new SubjectContacted(anna, LocalDate.of(2026, 3, 1), "letter"));
        WRITER.happen(new ValueCompleted(
                anna, WRITER.value(Registers.IP_PRODUKTER, anna, "phone", "+358401234567"), "partner"));
        assertThat(kinds("2026-04-01")).as("addressed before it came").isEmpty();
        WRITER.happen(new SubjectContacted(anna, LocalDate.of(2026, 3, 12), "phone"));
        assertThat(kinds("2026-03-11")).isEmpty();
        assertThat(kinds("2026-03-12")).containsExactly("inform-subject");

        WRITER.happen(new SubjectInformed(anna, LocalDate.of(2026, 3, 1), "letter"));
        assertThat(kinds("2026-03-12")).as("told before it came").containsExactly("inform-subject");
        WRITER.happen(new SubjectInformed(anna, LocalDate.of(2026, 3, 2), "letter"));
        assertThat(kinds("2026-04-02")).isEmpty();
    }

    @Test
    void reports_at_once_whose_data_from_elsewhere_went_to_somebody_in_a_list() {
        StreamId printer = WRITER.recipient(REGISTER, "added-value-service", "Painotalo Oy");
        WRITER.happen(new ValueCompleted(
                anna, WRITER.value(Registers.IP_PRODUKTER, anna, "phone", "+358401234567"), "partner"));
        WRITER.list(anna, printer);

        assertThat(kinds("2026-03-02")).containsExactly("inform-subject");
    }

    @Test
    void shows_paper_and_visits_on_the_card_and_asks_for_the_destruction_of_paper() {
        UUID letter = UUID.randomUUID();
        WRITER.happen(
                new PaperDocumentRegistered(
                        anna,
                        letter,
                        "contact",
                        WRITER.seal(
                                anna,
                                "relationship",
                                Part.PAPER.id(),
                                "{\"date\":\"2026-01-02\",\"kind\":\"Order\",\"place\":\"Cabinet 7\"}")),
                new VisitorDataLinked(
                        anna,
                        UUID.randomUUID(),
                        "online",
                        WRITER.seal(anna, "visitor", Part.VISIT.id(), "{\"ipAddress\":\"192.0.2.1\"}"),
                        "partner",
                        null));
        Answer card = officer.get("/registers/" + REGISTER + "/customers/" + anna.id());
        assertThat(card.at("/paperDocuments/0/details/place").asString()).isEqualTo("Cabinet 7");
        assertThat(card.at("/visits/0/details/ipAddress").asString()).isEqualTo("192.0.2.1");
        assertThat(card.at("/retention/0/retentionClass").asString()).isEqualTo("relationship");

        WRITER.happen(new PaperToDestroy(anna, List.of(letter)));
        assertThat(kinds("2026-03-02")).containsExactly("destroy-paper");
        WRITER.happen(new PaperDocumentDestroyed(anna, letter, LocalDate.of(2026, 3, 3)));
        assertThat(kinds("2026-03-02")).isEmpty();
    }

    @Test
    void tells_statistics_without_small_groups() throws Exception {
        try (Connection connection = SERVICE.database().superuserDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO log.statistic VALUES ('ip-produkter', 'region', '00', 12),"
                    + " ('ip-produkter', 'region', '99', 3), ('ip-produkter', 'region', '33', 4)");
        }
        Answer answer = officer.get("/registers/" + REGISTER + "/statistics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/statistics/0/groups").toString()).isEqualTo("[{\"group\":\"00\",\"people\":10}]");
    }

    private Answer retention(String from, String to) {
        return officer.get("/registers/" + REGISTER + "/retention?limit=1000&from=" + from + "&to=" + to);
    }

    private static List<String> of(Answer answer, StreamId customer) {
        return answer.at("/days")
                .valueStream()
                .flatMap(day -> day.path("erasures").valueStream())
                .filter(erasure ->
                        erasure.path("customer").asString().equals(customer.id().toString()))
                .map(Object::toString)
                .filter(text -> text.contains("\"retentionClass\":\"relationship\""))
                .toList();
    }

    private List<String> kinds(String by) {
        return officer.get("/registers/" + REGISTER + "/retention/reviews?limit=1000&by=" + by)
                .at("/reviews")
                .valueStream()
                .filter(review ->
                        review.path("customer").asString().equals(anna.id().toString()))
                .map(review -> review.path("kind").asString())
                .toList();
    }

    private long accesses(StreamId customer) {
        Answer history = officer.get("/registers/" + REGISTER + "/customers/" + customer.id() + "/history?limit=200");
        return history.at("/records")
                .valueStream()
                .filter(record -> record.path("act").asString().startsWith("list"))
                .count();
    }
}
