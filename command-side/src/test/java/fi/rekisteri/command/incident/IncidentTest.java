package fi.rekisteri.command.incident;

import fi.rekisteri.command.incident.IncidentCommand.AddIncidentFacts;
import fi.rekisteri.command.incident.IncidentCommand.AttachExposure;
import fi.rekisteri.command.incident.IncidentCommand.CloseIncident;
import fi.rekisteri.command.incident.IncidentCommand.CommunicateBreach;
import fi.rekisteri.command.incident.IncidentCommand.DecideNotToCommunicateBreach;
import fi.rekisteri.command.incident.IncidentCommand.DecideNotToNotifyAuthority;
import fi.rekisteri.command.incident.IncidentCommand.NotifyAuthority;
import fi.rekisteri.command.incident.IncidentCommand.OpenIncident;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.BreachKind;
import fi.rekisteri.shared.event.Exposure;
import fi.rekisteri.shared.event.IncidentAspect;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotNotified;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotified;
import fi.rekisteri.shared.event.IncidentEvent.BreachCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.BreachNotCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.ExposureAttached;
import fi.rekisteri.shared.event.IncidentEvent.IncidentClosed;
import fi.rekisteri.shared.event.IncidentEvent.IncidentFactsAdded;
import fi.rekisteri.shared.event.IncidentEvent.IncidentOpened;
import fi.rekisteri.shared.event.NotCommunicatedGround;
import fi.rekisteri.shared.event.NotNotifiedGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class IncidentTest {
    private static final StreamId STOLEN_LAPTOP = new StreamId("ip-produkter", new UUID(40, 1));
    private static final SubjectKey KEY = new SubjectKey(STOLEN_LAPTOP, "incident", new byte[32]);
    private static final Instant NOTICED = Instant.parse("2026-11-20T21:30:00Z");
    private static final Instant NOTIFY_BY = Instant.parse("2026-11-23T21:30:00Z");
    private static final IncidentOpened OPENED = new IncidentOpened(
            STOLEN_LAPTOP, NOTICED, NOTIFY_BY, List.of(BreachKind.CONFIDENTIALITY), sealed("A laptop was stolen"));
    private static final AuthorityNotified IN_TIME = new AuthorityNotified(STOLEN_LAPTOP, NOTIFY_BY, false, null);
    private static final IncidentFactsAdded REMEDY =
            new IncidentFactsAdded(STOLEN_LAPTOP, IncidentAspect.REMEDY, sealed("Its account was closed"));
    private static final BreachNotCommunicated NOT_COMMUNICATED = new BreachNotCommunicated(
            STOLEN_LAPTOP, NotCommunicatedGround.DATA_UNINTELLIGIBLE, sealed("Its disk was encrypted"));
    private static final IncidentClosed CLOSED = new IncidentClosed(STOLEN_LAPTOP);

    @Test
    void is_opened_once_with_the_moment_until_which_the_authority_is_told() {
        OpenIncident open = new OpenIncident(
                STOLEN_LAPTOP, NOTICED, NOTIFY_BY, List.of(BreachKind.CONFIDENTIALITY), OPENED.description());
        new AggregateTestFixture<>(Incident.class)
                .givenNoPriorActivity()
                .when(open)
                .expectEvents(OPENED);
        given(OPENED).when(open).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void the_authority_told_in_time_needs_no_reasons() {
        given(OPENED).when(new NotifyAuthority(STOLEN_LAPTOP, NOTIFY_BY, null)).expectEvents(IN_TIME);
    }

    @Test
    void the_authority_told_late_needs_reasons() {
        Instant late = NOTIFY_BY.plusMillis(1);
        Sealed delay = sealed("It was a holiday");

        refused(given(OPENED).when(new NotifyAuthority(STOLEN_LAPTOP, late, null)), Rule.DELAY_UNREASONED);
        given(OPENED)
                .when(new NotifyAuthority(STOLEN_LAPTOP, late, delay))
                .expectEvents(new AuthorityNotified(STOLEN_LAPTOP, late, true, delay));
        refused(
                given(OPENED, new AuthorityNotified(STOLEN_LAPTOP, late, true, delay))
                        .when(new NotifyAuthority(STOLEN_LAPTOP, late.plusSeconds(1), null)),
                Rule.DELAY_UNREASONED);
    }

    @Test
    void what_is_told_later_in_phases_is_not_late() {
        Instant later = NOTIFY_BY.plusSeconds(86_400);

        given(OPENED, IN_TIME)
                .when(new NotifyAuthority(STOLEN_LAPTOP, later, null))
                .expectEvents(new AuthorityNotified(STOLEN_LAPTOP, later, false, null));
    }

    @Test
    void nobody_was_told_before_it_was_noticed() {
        refused(
                given(OPENED).when(new NotifyAuthority(STOLEN_LAPTOP, NOTICED.minusMillis(1), null)),
                Rule.TOLD_BEFORE_NOTICED);
        given(OPENED)
                .when(new NotifyAuthority(STOLEN_LAPTOP, NOTICED, null))
                .expectEvents(new AuthorityNotified(STOLEN_LAPTOP, NOTICED, false, null));
        refused(given(OPENED).when(communicated(LocalDate.of(2026, 11, 19))), Rule.TOLD_BEFORE_NOTICED);
        IncidentOpened afterMidnight = new IncidentOpened(
                STOLEN_LAPTOP, NOTICED.plusSeconds(3_600), NOTIFY_BY, OPENED.kinds(), OPENED.description());
        refused(given(afterMidnight).when(communicated(LocalDate.of(2026, 11, 20))), Rule.TOLD_BEFORE_NOTICED);
        given(OPENED)
                .when(communicated(LocalDate.of(2026, 11, 20)))
                .expectEvents(new BreachCommunicated(STOLEN_LAPTOP, LocalDate.of(2026, 11, 20), "letter", 12));
    }

    @Test
    void whoever_was_told_cannot_be_left_untold() {
        refused(
                given(OPENED, IN_TIME).when(decide(untold(NotNotifiedGround.RISK_UNLIKELY, "no risk"))),
                Rule.BREACH_ALREADY_TOLD);
        refused(
                given(OPENED, new BreachCommunicated(STOLEN_LAPTOP, LocalDate.of(2026, 11, 21), "email", 3))
                        .when(decide(untold(NotCommunicatedGround.NO_HIGH_RISK, "no risk"))),
                Rule.BREACH_ALREADY_TOLD);
    }

    @Test
    void that_nobody_is_told_is_decided_with_ground_and_reasons_and_may_be_decided_otherwise() {
        AuthorityNotNotified unlikely = untold(NotNotifiedGround.RISK_UNLIKELY, "no risk");
        given(OPENED).when(decide(unlikely)).expectEvents(unlikely);
        for (AuthorityNotNotified otherwise : List.of(
                untold(NotNotifiedGround.RISK_UNLIKELY, "nobody was there"),
                untold(NotNotifiedGround.NO_BREACH, "no risk"))) {
            given(OPENED, unlikely).when(decide(otherwise)).expectEvents(otherwise);
        }

        BreachNotCommunicated noRisk = untold(NotCommunicatedGround.NO_HIGH_RISK, "no risk");
        given(OPENED).when(decide(noRisk)).expectEvents(noRisk);
        for (BreachNotCommunicated otherwise : List.of(
                untold(NotCommunicatedGround.NO_HIGH_RISK, "nobody was there"),
                untold(NotCommunicatedGround.DATA_UNINTELLIGIBLE, "no risk"))) {
            given(OPENED, noRisk).when(decide(otherwise)).expectEvents(otherwise);
        }
    }

    @Test
    void is_not_closed_before_both_decisions_and_a_remedy() {
        CloseIncident close = new CloseIncident(STOLEN_LAPTOP);
        refused(given(OPENED, NOT_COMMUNICATED, REMEDY).when(close), Rule.INCIDENT_UNDECIDED);
        refused(given(OPENED, IN_TIME, REMEDY).when(close), Rule.INCIDENT_UNDECIDED);
        refused(given(OPENED, IN_TIME, NOT_COMMUNICATED).when(close), Rule.INCIDENT_UNDECIDED);
        given(OPENED, IN_TIME, NOT_COMMUNICATED, REMEDY).when(close).expectEvents(CLOSED);
        AuthorityNotNotified waived = untold(NotNotifiedGround.RISK_UNLIKELY, "no risk");
        given(OPENED, waived, NOT_COMMUNICATED, REMEDY).when(close).expectEvents(CLOSED);
    }

    @Test
    void takes_nothing_more_once_closed() {
        Object[] closed = {OPENED, IN_TIME, NOT_COMMUNICATED, REMEDY, CLOSED};
        refused(given(closed).when(facts("More")), Rule.INCIDENT_CLOSED);
        refused(given(closed).when(new AttachExposure(STOLEN_LAPTOP, exposure())), Rule.INCIDENT_CLOSED);
        refused(given(closed).when(new NotifyAuthority(STOLEN_LAPTOP, NOTIFY_BY, null)), Rule.INCIDENT_CLOSED);
        refused(given(closed).when(decide(untold(NotNotifiedGround.RISK_UNLIKELY, "no risk"))), Rule.INCIDENT_CLOSED);
        refused(given(closed).when(communicated(LocalDate.of(2026, 11, 21))), Rule.INCIDENT_CLOSED);
        refused(given(closed).when(decide(NOT_COMMUNICATED)), Rule.INCIDENT_CLOSED);
        given(closed)
                .when(new CloseIncident(STOLEN_LAPTOP))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_is_said_twice_happened_once() {
        given(OPENED, REMEDY)
                .when(new AddIncidentFacts(STOLEN_LAPTOP, IncidentAspect.REMEDY, sealed("Its account was closed")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, new ExposureAttached(STOLEN_LAPTOP, exposure()))
                .when(new AttachExposure(STOLEN_LAPTOP, exposure()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, IN_TIME)
                .when(new NotifyAuthority(STOLEN_LAPTOP, NOTIFY_BY, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, untold(NotNotifiedGround.RISK_UNLIKELY, "no risk"))
                .when(decide(untold(NotNotifiedGround.RISK_UNLIKELY, "no risk")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, new BreachCommunicated(STOLEN_LAPTOP, LocalDate.of(2026, 11, 21), "letter", 12))
                .when(communicated(LocalDate.of(2026, 11, 21)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, NOT_COMMUNICATED)
                .when(decide(untold(NotCommunicatedGround.DATA_UNINTELLIGIBLE, "Its disk was encrypted")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_fact_and_an_exposure_are_kept_as_they_come() {
        IncidentFactsAdded asFact =
                new IncidentFactsAdded(STOLEN_LAPTOP, IncidentAspect.FACT, sealed("Its account was closed"));
        given(OPENED, REMEDY)
                .when(new AddIncidentFacts(STOLEN_LAPTOP, IncidentAspect.FACT, asFact.text()))
                .expectEvents(asFact);
        given(OPENED)
                .when(new AttachExposure(STOLEN_LAPTOP, exposure()))
                .expectEvents(new ExposureAttached(STOLEN_LAPTOP, exposure()));
    }

    private static AddIncidentFacts facts(String text) {
        return new AddIncidentFacts(STOLEN_LAPTOP, IncidentAspect.FACT, sealed(text));
    }

    private static AuthorityNotNotified untold(NotNotifiedGround ground, String reasons) {
        return new AuthorityNotNotified(STOLEN_LAPTOP, ground, sealed(reasons));
    }

    private static BreachNotCommunicated untold(NotCommunicatedGround ground, String reasons) {
        return new BreachNotCommunicated(STOLEN_LAPTOP, ground, sealed(reasons));
    }

    private static DecideNotToNotifyAuthority decide(AuthorityNotNotified decided) {
        return new DecideNotToNotifyAuthority(STOLEN_LAPTOP, decided.ground(), decided.reasons());
    }

    private static DecideNotToCommunicateBreach decide(BreachNotCommunicated decided) {
        return new DecideNotToCommunicateBreach(STOLEN_LAPTOP, decided.ground(), decided.reasons());
    }

    private static CommunicateBreach communicated(LocalDate on) {
        return new CommunicateBreach(STOLEN_LAPTOP, on, "letter", 12);
    }

    private static Exposure exposure() {
        return new Exposure("account 1", NOTICED, NOTIFY_BY, 2, List.of("name"), "0".repeat(64));
    }

    private static Sealed sealed(String text) {
        return KEY.seal("text", Plain.ofJson('"' + text + '"'));
    }

    private static TestExecutor<Incident> given(Object... events) {
        return new AggregateTestFixture<>(Incident.class).given(events);
    }

    private static void refused(ResultValidator<Incident> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(rule.id());
    }
}
