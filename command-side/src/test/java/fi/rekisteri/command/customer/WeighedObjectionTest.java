package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Anna.*;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** An objection that rests on the subject's own situation (Art. 21(1)), and what waits while somebody waits for an answer. */
class WeighedObjectionTest {
    private static final String PURPOSE = "development";
    private static final RaiseObjection RAISE = new RaiseObjection(ANNA, PURPOSE, COMPANY);
    private static final UpholdObjection UPHOLD = new UpholdObjection(ANNA, PURPOSE);
    private static final OverruleObjection OVERRULE =
            new OverruleObjection(ANNA, PURPOSE, RefusalGround.COMPELLING_GROUNDS, COMPANY);
    private static final ObjectionRaised RAISED = new ObjectionRaised(ANNA, PURPOSE, COMPANY);
    private static final ProcessingRestricted RESTRICTED =
            new ProcessingRestricted(ANNA, RestrictionGround.OBJECTION_WEIGHED);
    private static final ObjectionUpheld UPHELD = new ObjectionUpheld(ANNA, PURPOSE);
    private static final ObjectionOverruled OVERRULED =
            new ObjectionOverruled(ANNA, PURPOSE, RefusalGround.COMPELLING_GROUNDS, COMPANY);

    @Test
    void restricts_while_it_is_weighed() {
        given(REGISTERED).when(RAISE, ASKED).expectEvents(RAISED, RESTRICTED);
    }

    @Test
    void raised_twice_happened_once_and_after_a_decision_may_be_raised_anew() {
        given(REGISTERED, RAISED, RESTRICTED)
                .when(RAISE, ASKED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(REGISTERED, RAISED, RESTRICTED, UPHELD)
                .when(RAISE, ASKED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(REGISTERED, RAISED, RESTRICTED, OVERRULED).when(RAISE, ASKED).expectEvents(RAISED);
    }

    @Test
    void to_two_purposes_restricts_once_and_each_is_decided_by_itself() {
        var other = new RaiseObjection(ANNA, "statistics", COMPANY);
        given(REGISTERED, RAISED, RESTRICTED)
                .when(other, ASKED)
                .expectEvents(new ObjectionRaised(ANNA, "statistics", COMPANY));
        expectRefusal(
                given(REGISTERED, RAISED, RESTRICTED).when(new UpholdObjection(ANNA, "statistics"), ASKED),
                Rule.OBJECTION_UNKNOWN);
    }

    @Test
    void upheld_ends_the_purpose_and_no_other() {
        given(REGISTERED, RAISED, RESTRICTED).when(UPHOLD, ASKED).expectEvents(UPHELD);
        Object[] freed = {
            REGISTERED, RAISED, RESTRICTED, UPHELD, new RestrictionLifted(ANNA, RestrictionGround.OBJECTION_WEIGHED)
        };
        expectRefusal(given(freed).when(disclose(PURPOSE), ASKED), Rule.PROCESSING_OBJECTED);
        given(freed).when(disclose("orders"), ASKED).expectSuccessfulHandlerExecution();
    }

    @Test
    void overruled_lets_the_purpose_go_on() {
        given(REGISTERED, RAISED, RESTRICTED).when(OVERRULE, ASKED).expectEvents(OVERRULED);
        given(
                        REGISTERED,
                        RAISED,
                        RESTRICTED,
                        OVERRULED,
                        new RestrictionLifted(ANNA, RestrictionGround.OBJECTION_WEIGHED))
                .when(disclose(PURPOSE), ASKED)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void is_decided_once_and_only_if_it_was_raised() {
        expectRefusal(given(REGISTERED).when(UPHOLD, ASKED), Rule.OBJECTION_UNKNOWN);
        expectRefusal(given(REGISTERED).when(OVERRULE, ASKED), Rule.OBJECTION_UNKNOWN);
        given(REGISTERED, RAISED, RESTRICTED, UPHELD)
                .when(UPHOLD, ASKED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(REGISTERED, RAISED, RESTRICTED, OVERRULED)
                .when(OVERRULE, ASKED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        expectRefusal(given(REGISTERED, RAISED, RESTRICTED, UPHELD).when(OVERRULE, ASKED), Rule.OBJECTION_DECIDED);
        expectRefusal(given(REGISTERED, RAISED, RESTRICTED, OVERRULED).when(UPHOLD, ASKED), Rule.OBJECTION_DECIDED);
    }

    @Test
    void keeps_the_restriction_until_it_is_decided_whoever_was_told() {
        var told = new LiftingTold(ANNA, TODAY, "letter");
        var lift = new LiftRestriction(ANNA, null, TODAY);
        expectRefusal(given(REGISTERED, RAISED, RESTRICTED, told).when(lift, ASKED), Rule.OBJECTION_BEING_WEIGHED);
        given(REGISTERED, RAISED, RESTRICTED, OVERRULED, told)
                .when(lift, ASKED)
                .expectEvents(new RestrictionLifted(ANNA, RestrictionGround.OBJECTION_WEIGHED));
    }

    @Test
    void keeps_no_other_ground_of_restriction() {
        var contested = new ProcessingRestricted(ANNA, RestrictionGround.ACCURACY_CONTESTED);
        var told = new LiftingTold(ANNA, TODAY, "letter");
        given(REGISTERED, RAISED, RESTRICTED, contested, told)
                .when(new LiftRestriction(ANNA, null, contested.ground(), Release.on(TODAY)), ASKED)
                .expectEvents(new RestrictionLifted(ANNA, contested.ground()));
    }

    @Test
    void taken_back_is_weighed_no_longer_and_stops_nothing() {
        var drop = new DropObjection(ANNA, PURPOSE);
        var dropped = new ObjectionDropped(ANNA, PURPOSE);
        given(REGISTERED).when(drop, ASKED).expectSuccessfulHandlerExecution().expectNoEvents();
        given(REGISTERED, RAISED, RESTRICTED).when(drop, ASKED).expectEvents(dropped);
        given(
                        REGISTERED,
                        RAISED,
                        RESTRICTED,
                        UPHELD,
                        new RestrictionLifted(ANNA, RestrictionGround.OBJECTION_WEIGHED),
                        dropped)
                .when(disclose(PURPOSE), ASKED)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void of_somebody_erased_is_refused() {
        var gone = new DataErased(ANNA, List.of("relationship"), List.of("name"), ErasureCause.REQUEST);
        for (CustomerCommand command : List.of(RAISE, UPHOLD, OVERRULE, new DropObjection(ANNA, PURPOSE))) {
            expectRefusal(given(REGISTERED, RAISED, RESTRICTED, gone).when(command, ASKED), Rule.CUSTOMER_ERASED);
        }
    }

    @Test
    void what_a_hold_released_stays_while_another_request_waits_for_its_answer() {
        var decided = new ErasureDecided(
                ANNA, List.of(new CategoryOutcome("name", "relationship", Fate.DEFERRED, null, List.of("claims"))));
        Object[] waiting = {REGISTERED, new HoldPlaced(ANNA, CLAIMS, null), decided};
        var lifted = new HoldLifted(ANNA, CLAIMS.id(), CLAIMS.ground());
        given(waiting)
                .when(new LiftHold(ANNA, CLAIMS.id(), new Release(TODAY, true)), ASKED)
                .expectEvents(lifted);
        given(waiting)
                .when(new LiftHold(ANNA, CLAIMS.id(), new Release(TODAY, false)), ASKED)
                .expectEvents(
                        lifted,
                        new DataErased(ANNA, List.of("relationship"), List.of("name"), ErasureCause.HOLDS_ENDED));
        given(REGISTERED, new HoldPlaced(ANNA, CLAIMS, null), decided, lifted)
                .when(
                        new EraseWhatIsDue(
                                ANNA,
                                List.of(new EraseCustomer.Category("name", "relationship", false)),
                                TODAY.plusDays(1)),
                        ASKED)
                .expectEvents(new DataErased(ANNA, List.of("relationship"), List.of("name"), ErasureCause.HOLDS_ENDED));
    }

    private static DiscloseData disclose(String purpose) {
        var disclosure = new Disclosure(
                new UUID(40, 1), new UUID(40, 2), "hosting", "hosting", List.of("contact"), List.of("email"), null);
        return new DiscloseData(
                ANNA, disclosure, new Extent(List.of("email"), List.of("relationship"), purpose, List.of()));
    }

    private static TestExecutor<Customer> given(Object... events) {
        return new AggregateTestFixture<>(Customer.class).given(events);
    }

    private static void expectRefusal(ResultValidator<Customer> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(rule.id());
    }
}
