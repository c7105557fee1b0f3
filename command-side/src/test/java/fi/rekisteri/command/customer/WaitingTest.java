package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Anna.*;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.ClassEnd;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an erasure waits for and what sets it free, what ends on a day of its own, and what stands in the way of a change. */
class WaitingTest {
    private static final List<EraseCustomer.Category> CATEGORIES = List.of(
            new EraseCustomer.Category("name", "relationship", false),
            new EraseCustomer.Category("billing", "accounting", true),
            new EraseCustomer.Category("online", "visitor", false));
    private static final EraseCustomer ERASE = new EraseCustomer(ANNA, null, CATEGORIES, TODAY);
    private static final InvoiceOpened INVOICED =
            new InvoiceOpened(ANNA, INVOICE, INVOICE_DETAILS, TODAY.minusDays(1), OPEN_INVOICE);
    private static final InvoiceSettled SETTLED = new InvoiceSettled(ANNA, INVOICE_NUMBER, OPEN_INVOICE.id());
    private static final CollectionStarted COLLECTING = new CollectionStarted(ANNA, INVOICE_NUMBER, COLLECTION);
    private static final CollectionEnded COLLECTED = new CollectionEnded(ANNA, INVOICE_NUMBER, COLLECTION.id());
    private static final ContactRoleStarted IN_ROLE = new ContactRoleStarted(ANNA, COMPANY, ROLE);
    private static final ContactRoleEnded OUT_OF_ROLE = new ContactRoleEnded(ANNA, ROLE.id());
    private static final HoldPlaced HELD = new HoldPlaced(ANNA, CLAIMS, null);
    private static final HoldLifted LET_GO = new HoldLifted(ANNA, CLAIMS.id(), "claims");
    private static final ProcessingRestricted RESTRICTED =
            new ProcessingRestricted(ANNA, RestrictionGround.ACCURACY_CONTESTED);
    private static final LiftingTold TOLD = new LiftingTold(ANNA, TODAY, "letter");
    private static final ObjectionMade OBJECTED = new ObjectionMade(ANNA, "direct-marketing");

    @Nested
    class AnErasure {
        @Test
        void waits_for_a_collection_and_is_carried_out_when_that_ends() {
            given(REGISTERED, INVOICED, COLLECTING, SETTLED)
                    .when(ERASE, ASKED)
                    .expectResultMessagePayload(List.of(
                            waiting("name", "relationship", "collection"),
                            waiting("billing", "accounting", "collection"),
                            erased("online", "visitor")));
            given(REGISTERED, INVOICED, COLLECTING, SETTLED, deferredBy("collection"))
                    .when(new EndCollection(ANNA, INVOICE_NUMBER, TODAY), ASKED)
                    .expectEvents(COLLECTED, released());
            given(REGISTERED, INVOICED, COLLECTING, SETTLED, COLLECTED)
                    .when(ERASE, ASKED)
                    .expectResultMessagePayload(List.of(
                            erased("name", "relationship"),
                            erased("billing", "accounting"),
                            erased("online", "visitor")));
        }

        @Test
        void waits_for_a_role_and_is_carried_out_when_that_ends() {
            given(REGISTERED, IN_ROLE, deferredBy("contact-role"))
                    .when(new EndContactRole(ANNA, ROLE.id(), TODAY), ASKED)
                    .expectEvents(OUT_OF_ROLE, released());
        }

        @Test
        void waits_for_a_hold_and_is_carried_out_when_that_is_lifted() {
            given(REGISTERED, HELD, deferredBy("claims"))
                    .when(new LiftHold(ANNA, CLAIMS.id(), TODAY), ASKED)
                    .expectEvents(LET_GO, released());
        }

        @Test
        void waits_only_with_what_the_hold_covers() {
            given(REGISTERED, HELD)
                    .when(ERASE, ASKED)
                    .expectEvents(
                            new ErasureDecided(
                                    ANNA,
                                    List.of(
                                            waiting("name", "relationship", "claims"),
                                            erased("billing", "accounting"),
                                            erased("online", "visitor"))),
                            new DataErased(
                                    ANNA,
                                    List.of("accounting", "visitor"),
                                    List.of("billing", "online"),
                                    ErasureCause.REQUEST));
        }

        @Test
        void lets_nobody_into_a_new_role_meanwhile() {
            expectRefusal(
                    given(REGISTERED, HELD, deferredBy("claims"))
                            .when(new StartContactRole(ANNA, COMPANY, ROLE), ASKED),
                    Rule.ERASURE_PENDING);
        }

        @Test
        void answers_what_is_gone_as_gone_and_takes_it_once() {
            var visitsGone = new DataErased(ANNA, List.of("visitor"), List.of("online"), ErasureCause.RETENTION_ENDED);
            given(REGISTERED, visitsGone)
                    .when(ERASE, ASKED)
                    .expectEvents(
                            new ErasureDecided(
                                    ANNA,
                                    List.of(
                                            erased("name", "relationship"),
                                            erased("billing", "accounting"),
                                            erased("online", "visitor"))),
                            new DataErased(
                                    ANNA,
                                    List.of("relationship", "accounting"),
                                    List.of("name", "billing"),
                                    ErasureCause.REQUEST));
        }

        @Test
        void of_a_class_takes_the_keys_that_have_a_day_of_their_own() {
            given(REGISTERED, order("accounting@2026-12-31", LocalDate.of(2026, 12, 31)))
                    .when(new EraseCustomer(ANNA, null, CATEGORIES, LocalDate.of(2027, 1, 1)), ASKED)
                    .expectEvents(
                            new ErasureDecided(
                                    ANNA,
                                    List.of(
                                            erased("name", "relationship"),
                                            erased("billing", "accounting"),
                                            erased("online", "visitor"))),
                            new DataErased(
                                    ANNA,
                                    List.of("relationship", "accounting", "accounting@2026-12-31", "visitor"),
                                    List.of("name", "billing", "online"),
                                    ErasureCause.REQUEST));
        }

        private ErasureDecided deferredBy(String hold) {
            return new ErasureDecided(ANNA, List.of(waiting("name", "relationship", hold)));
        }

        private DataErased released() {
            return new DataErased(ANNA, List.of("relationship"), List.of("name"), ErasureCause.HOLDS_ENDED);
        }
    }

    @Nested
    class ByItself {
        private final EraseWhatIsDue due = new EraseWhatIsDue(ANNA, CATEGORIES, TODAY);
        private final OrderRecorded over = order("accounting@2026-11-21", TODAY.minusDays(1));
        private final DataErased voucherGone = new DataErased(
                ANNA, List.of("accounting@2026-11-21"), List.of("billing"), ErasureCause.RETENTION_ENDED);

        @Test
        void a_voucher_goes_the_day_after_its_last() {
            given(REGISTERED, over, order("accounting@2026-11-22", TODAY))
                    .when(due, ASKED)
                    .expectEvents(voucherGone)
                    .expectResultMessagePayload(false);
            expectSilence(given(REGISTERED, over, voucherGone).when(due, ASKED));
        }

        @Test
        void a_voucher_waits_for_a_hold_on_its_class() {
            expectSilence(given(REGISTERED, over, new HoldPlaced(ANNA, COLLECTION, null))
                    .when(due, ASKED));
        }

        @Test
        void a_visit_goes_the_day_after_its_last() {
            Sealed seen = sealed("visitor@2026-11-21", "lamps");
            given(REGISTERED, new VisitorDataLinked(ANNA, ROLE.id(), "online", seen, "partner", TODAY.minusDays(1)))
                    .when(due, ASKED)
                    .expectEvents(new DataErased(
                            ANNA, List.of("visitor@2026-11-21"), List.of("online"), ErasureCause.RETENTION_ENDED));
        }

        @Test
        void a_class_with_a_period_of_its_own_goes_when_that_is_over() {
            var ended = new RelationshipEnded(ANNA, TODAY.minusYears(2), TODAY.plusYears(8));
            var dated = new RetentionDated(ANNA, List.of(new ClassEnd("visitor", TODAY.minusDays(1))));
            given(REGISTERED, ended, dated)
                    .when(due, ASKED)
                    .expectEvents(
                            new DataErased(ANNA, List.of("visitor"), List.of("online"), ErasureCause.RETENTION_ENDED));
        }

        @Test
        void nothing_of_a_restricted_record_goes_and_it_waits_only_for_what_is_due() {
            given(REGISTERED, over, RESTRICTED)
                    .when(due, ASKED)
                    .expectNoEvents()
                    .expectResultMessagePayload(false);
        }
    }

    @Nested
    class Suppressed {
        private final List<String> known = List.of("direct-marketing");

        @Test
        void contacts_bring_their_objection_along() {
            given().when(
                            new RegisterCustomer(ANNA, NUMBER, List.of(NAME, EMAIL), "registration", "fi", 1, known),
                            ASKED)
                    .expectEvents(REGISTERED, OBJECTED);
            given(REGISTERED).when(correct(NEW_EMAIL, known), ASKED).expectEvents(corrected(NEW_EMAIL), OBJECTED);
            given(REGISTERED)
                    .when(new CompleteValue(ANNA, null, PHONE, "customer", known), ASKED)
                    .expectEvents(new ValueCompleted(ANNA, PHONE, "customer"), OBJECTED);
        }

        @Test
        void contacts_bring_nothing_that_was_said_already() {
            given(REGISTERED, OBJECTED).when(correct(NEW_EMAIL, known), ASKED).expectEvents(corrected(NEW_EMAIL));
        }
    }

    @Test
    void what_was_corrected_is_held_and_may_be_corrected_back() {
        expectSilence(given(REGISTERED, corrected(NEW_EMAIL)).when(correct(NEW_EMAIL, List.of()), ASKED));
        given(REGISTERED, corrected(NEW_EMAIL))
                .when(correct(EMAIL, List.of()), ASKED)
                .expectEvents(corrected(EMAIL));
    }

    static List<CustomerCommand> seenInAVersionThatIsGone() {
        return List.of(
                new CompleteValue(ANNA, 7L, PHONE, "customer", List.of()),
                new RemoveValue(ANNA, 7L, "email", "contact", ValueGround.UNNECESSARY),
                new EraseCustomer(ANNA, 7L, CATEGORIES, TODAY),
                new LiftRestriction(ANNA, 7L, TODAY));
    }

    @ParameterizedTest
    @MethodSource("seenInAVersionThatIsGone")
    void nothing_rests_on_what_was_seen_in_another_version(CustomerCommand command) {
        expectRefusal(given(REGISTERED, RESTRICTED, TOLD).when(command, ASKED_FOR_CLAIMS), Rule.VERSION_STALE);
    }

    @Test
    void the_subject_is_told_of_a_lifting_once() {
        expectSilence(given(REGISTERED, RESTRICTED, TOLD).when(new RecordLiftingTold(ANNA, TODAY, "letter"), ASKED));
    }

    @Test
    void a_role_that_ended_may_be_taken_up_again() {
        given(REGISTERED, IN_ROLE, OUT_OF_ROLE)
                .when(new StartContactRole(ANNA, COMPANY, ROLE), ASKED)
                .expectEvents(IN_ROLE);
    }

    @Test
    void nothing_is_collected_from_somebody_erased() {
        var gone = new DataErased(ANNA, List.of("relationship"), List.of("name"), ErasureCause.REQUEST);
        expectRefusal(
                given(REGISTERED, INVOICED, gone).when(new StartCollection(ANNA, INVOICE_NUMBER, COLLECTION), ASKED),
                Rule.CUSTOMER_ERASED);
    }

    @Test
    void an_invoice_is_found_by_its_own_number_among_others() {
        given(REGISTERED, INVOICED)
                .when(
                        new StartCollection(
                                ANNA, List.of(voucher("number", "no such").fingerprint(), INVOICE_NUMBER), COLLECTION),
                        ASKED)
                .expectEvents(COLLECTING);
    }

    private static CorrectValue correct(FieldValue value, List<String> suppressed) {
        return new CorrectValue(ANNA, null, value, ValueGround.WRONG, "customer", null, suppressed);
    }

    private static ValueCorrected corrected(FieldValue value) {
        return new ValueCorrected(ANNA, value, ValueGround.WRONG, "customer", null);
    }

    private static CategoryOutcome erased(String category, String kept) {
        return new CategoryOutcome(category, kept, Fate.ERASED, null, List.of());
    }

    private static CategoryOutcome waiting(String category, String kept, String hold) {
        return new CategoryOutcome(category, kept, Fate.DEFERRED, null, List.of(hold));
    }

    private static OrderRecorded order(String key, LocalDate keptUntil) {
        return new OrderRecorded(ANNA, sealed(key, "5001"), sealed(key, "a lamp"), keptUntil);
    }

    private static Sealed sealed(String key, String text) {
        return new SubjectKey(ANNA, key, new byte[32]).seal("details", Plain.ofJson('"' + text + '"'));
    }

    private static TestExecutor<Customer> given(Object... events) {
        return new AggregateTestFixture<>(Customer.class).given(events);
    }

    private static void expectSilence(ResultValidator<Customer> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static void expectRefusal(ResultValidator<Customer> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(rule.id());
    }
}
