package fi.rekisteri.command.register;

import static fi.rekisteri.command.register.NoticeExamples.IP_PRODUKTER;
import static fi.rekisteri.command.register.NoticeExamples.TARGET_PARTNERS;
import static fi.rekisteri.command.register.NoticeExamples.revision;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.register.RegisterCommand.EstablishRegister;
import fi.rekisteri.command.register.RegisterCommand.ReviseNotice;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.event.RegisterEvent.NoticeRevised;
import fi.rekisteri.shared.event.RegisterEvent.RegisterEstablished;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final StreamId REGISTER = StreamId.ofRegister("ip-produkter");
    private static final RegisterEvent ESTABLISHED = new RegisterEstablished("ip-produkter", IP_PRODUKTER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Notice NEXT = revision(2, "2027-01-01");

    private final AggregateTestFixture<Register> fixture = new AggregateTestFixture<>(Register.class);

    @Test
    void a_new_notice_establishes_its_register() {
        fixture.givenNoPriorActivity()
                .when(new EstablishRegister(REGISTER, IP_PRODUKTER))
                .expectEvents(ESTABLISHED);
    }

    @Test
    void establishing_twice_with_the_same_notice_adds_nothing() {
        given(ESTABLISHED)
                .when(new EstablishRegister(REGISTER, IP_PRODUKTER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_to_establish_what_is_established_otherwise() {
        expectRefusal(
                given(ESTABLISHED).when(new EstablishRegister(REGISTER, NEXT)), Rule.NOTICE_VERSION_NOT_NEW, "version");
    }

    @Test
    void refuses_the_notice_of_another_register() {
        expectRefusal(
                fixture.givenNoPriorActivity().when(new EstablishRegister(REGISTER, TARGET_PARTNERS)),
                Rule.NOTICE_INVALID,
                "register");
        expectRefusal(given(ESTABLISHED).when(revise(TARGET_PARTNERS)), Rule.NOTICE_INVALID, "register");
    }

    @Test
    void the_next_version_revises_the_notice() {
        given(ESTABLISHED).when(revise(NEXT)).expectEvents(new NoticeRevised("ip-produkter", NEXT));
    }

    @Test
    void a_revision_may_take_effect_on_the_day_it_is_published() {
        Notice atOnce = revision(2, "2026-11-22");

        given(ESTABLISHED).when(revise(atOnce)).expectEvents(new NoticeRevised("ip-produkter", atOnce));
    }

    @Test
    void a_revision_may_take_effect_with_the_version_before_it() {
        Notice instead = revision(3, "2027-01-01");

        given(ESTABLISHED, new NoticeRevised("ip-produkter", NEXT))
                .when(revise(instead))
                .expectEvents(new NoticeRevised("ip-produkter", instead));
    }

    @Test
    void publishing_any_known_version_again_adds_nothing() {
        RegisterEvent revised = new NoticeRevised("ip-produkter", NEXT);

        given(ESTABLISHED, revised)
                .when(revise(NEXT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(ESTABLISHED, revised)
                .when(revise(IP_PRODUKTER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_another_content_under_a_published_version_number() {
        expectRefusal(
                given(ESTABLISHED).when(revise(revision(1, "2027-01-01"))), Rule.NOTICE_VERSION_NOT_NEW, "version");
        expectRefusal(
                given(ESTABLISHED, new NoticeRevised("ip-produkter", NEXT)).when(revise(revision(1, "2027-02-01"))),
                Rule.NOTICE_VERSION_NOT_NEW,
                "version");
    }

    @Test
    void refuses_to_skip_a_version() {
        expectRefusal(
                given(ESTABLISHED).when(revise(revision(3, "2027-01-01"))), Rule.NOTICE_VERSION_NOT_NEW, "version");
        assertThat(new Revision(List.of(IP_PRODUKTER), revision(3, "2027-01-01"), TODAY).problems())
                .extracting("place")
                .containsExactly("version");
    }

    @Test
    void refuses_to_take_effect_before_the_previous_version() {
        expectRefusal(
                given(ESTABLISHED, new NoticeRevised("ip-produkter", NEXT)).when(revise(revision(3, "2026-12-31"))),
                Rule.NOTICE_INVALID,
                "effective");
    }

    @Test
    void refuses_to_take_effect_before_it_is_published() {
        expectRefusal(given(ESTABLISHED).when(revise(revision(2, "2026-11-21"))), Rule.NOTICE_INVALID, "effective");
    }

    @Test
    void refuses_to_drop_a_retention_class_or_move_data_into_another() {
        expectRefusal(
                given(ESTABLISHED)
                        .when(revise(changed(
                                "- id: visitor",
                                "- id: guests",
                                "[relationship, visitor",
                                "[relationship, guests",
                                "retention: visitor",
                                "retention: guests"))),
                Rule.NOTICE_INVALID,
                "keeping.classes");
        expectRefusal(
                given(ESTABLISHED).when(revise(changed("retention: visitor", "retention: relationship"))),
                Rule.NOTICE_INVALID,
                "processing.categories");
        expectRefusal(
                given(ESTABLISHED).when(revise(changed("category: online", "category: contact"))),
                Rule.NOTICE_INVALID,
                "processing.fields");
        expectRefusal(
                given(ESTABLISHED).when(revise(changed("kind: web-address", "kind: text"))),
                Rule.NOTICE_INVALID,
                "processing.fields");
    }

    @Test
    void a_revision_may_leave_a_field_out_and_add_a_purpose() {
        Notice changed = changed("- id: webAddress", "- id: homePage", "- id: statistics", "- id: forecasts");

        given(ESTABLISHED).when(revise(changed)).expectEvents(new NoticeRevised("ip-produkter", changed));
    }

    @Test
    void every_refusal_comes_with_all_its_problems_in_three_languages() {
        Notice wrong = changed("retention: visitor", "retention: relationship");
        Revision revision = new Revision(List.of(IP_PRODUKTER, NEXT), wrong, TODAY);

        assertThat(revision.problems())
                .extracting("place")
                .containsExactly("version", "effective", "processing.categories");
        assertThat(revision.problems().getFirst().message().fi())
                .isEqualTo(
                        "Tämä versio on jo julkaistu toisen sisältöisenä. Anna muutetulle selosteelle versionumero 3 ja"
                                + " uusi voimaantulopäivä.");
        assertThat(revision.problems()).allSatisfy(problem -> {
            assertThat(problem.message().sv())
                    .doesNotContain("{")
                    .isNotEqualTo(problem.message().en());
            assertThat(problem.message().en()).doesNotContain("{");
        });
    }

    private static Notice changed(String... pairs) {
        String definition = NoticeExamples.revised(2, "2026-12-01");
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(definition).contains(pairs[i]);
            definition = definition.replace(pairs[i], pairs[i + 1]);
        }
        return NoticeExamples.notice(definition);
    }

    private static ReviseNotice revise(Notice notice) {
        return new ReviseNotice(REGISTER, notice, TODAY);
    }

    private TestExecutor<Register> given(RegisterEvent... events) {
        return new AggregateTestFixture<>(Register.class).given((Object[]) events);
    }

    private static void expectRefusal(ResultValidator<Register> result, Rule rule, String field) {
        result.expectNoEvents().expectException(predicate(rule, field));
    }

    private static Matcher<Refused> predicate(Rule rule, String field) {
        return new CustomTypeSafeMatcher<>("refused by " + rule + " at " + field) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.rule() == rule && field.equals(refused.field());
            }
        };
    }
}
