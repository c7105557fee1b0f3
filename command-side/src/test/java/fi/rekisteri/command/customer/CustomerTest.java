package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Anna.*;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTest {
    private static final List<EraseCustomer.Category> CATEGORIES = List.of(
            new EraseCustomer.Category("name", "relationship", false),
            new EraseCustomer.Category("contact", "relationship", false),
            new EraseCustomer.Category("billing", "accounting", true));
    private static final EraseCustomer ERASE = new EraseCustomer(ANNA, null, CATEGORIES, TODAY);
    private static final DataErased ALL_ERASED = new DataErased(
            ANNA, List.of("relationship", "accounting"), List.of("name", "contact", "billing"), ErasureCause.REQUEST);
    private static final InvoiceOpened INVOICED =
            new InvoiceOpened(ANNA, INVOICE, INVOICE_DETAILS, KEPT_UNTIL, OPEN_INVOICE);
    private static final InvoiceSettled SETTLED = new InvoiceSettled(ANNA, INVOICE_NUMBER, OPEN_INVOICE.id());
    private static final ProcessingRestricted RESTRICTED =
            new ProcessingRestricted(ANNA, RestrictionGround.ACCURACY_CONTESTED);
    private static final RestrictionLifted LIFTED = new RestrictionLifted(ANNA, RestrictionGround.ACCURACY_CONTESTED);
    private static final LiftingTold TOLD = new LiftingTold(ANNA, TODAY, "letter");

    private static CategoryOutcome erased(String category, String kept) {
        return new CategoryOutcome(category, kept, Fate.ERASED, null, List.of());
    }

    private static CategoryOutcome deferred(String category, String kept, String... holds) {
        return new CategoryOutcome(category, kept, Fate.DEFERRED, null, List.of(holds));
    }

    private static CategoryOutcome keptByLaw(String category) {
        return new CategoryOutcome(category, "accounting", Fate.KEPT_UNDER_LAW, KEPT_UNTIL, List.of());
    }

    @Nested
    class Registration {
        private final RegisterCustomer command =
                new RegisterCustomer(ANNA, NUMBER, List.of(NAME, EMAIL), "registration", "fi", 1);

        @Test
        void collects_what_is_declared() {
            nothing().when(command, ASKED).expectEvents(REGISTERED);
        }

        @Test
        void of_the_same_twice_happened_once() {
            given(REGISTERED)
                    .when(command, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void of_something_else_under_the_same_number_is_a_conflict() {
            var other = new RegisterCustomer(ANNA, NUMBER, List.of(NAME, NEW_EMAIL), "registration", "fi", 1);
            expectRefusal(given(REGISTERED).when(other, ASKED), Rule.CUSTOMER_NUMBER_TAKEN);
        }

        @Test
        void of_fewer_values_under_the_same_number_is_a_conflict() {
            var fewer = new RegisterCustomer(ANNA, NUMBER, List.of(NAME), "registration", "fi", 1);
            expectRefusal(given(REGISTERED).when(fewer, ASKED), Rule.CUSTOMER_NUMBER_TAKEN);
        }
    }

    @Nested
    class Values {
        @Test
        void are_corrected_with_a_ground() {
            given(REGISTERED)
                    .when(correct(NEW_EMAIL, 0L), ASKED)
                    .expectEvents(new ValueCorrected(ANNA, NEW_EMAIL, ValueGround.OUTDATED, "customer", null));
        }

        @Test
        void corrected_to_what_they_are_stay_silent() {
            given(REGISTERED)
                    .when(correct(EMAIL, 0L), ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void that_are_not_held_cannot_be_corrected() {
            expectRefusal(given(REGISTERED).when(correct(PHONE, 0L), ASKED), Rule.VALUE_NOT_HELD);
        }

        @Test
        void seen_in_an_older_version_are_not_corrected() {
            expectRefusal(given(REGISTERED, RESTRICTED).when(correct(NEW_EMAIL, 0L), ASKED), Rule.VERSION_STALE);
        }

        @Test
        void seen_in_a_version_to_come_are_not_corrected() {
            expectRefusal(given(REGISTERED).when(correct(NEW_EMAIL, 5L), ASKED), Rule.VERSION_STALE);
        }

        @Test
        void are_completed_once() {
            var complete = new CompleteValue(ANNA, 0L, PHONE, "customer", List.of());
            given(REGISTERED).when(complete, ASKED).expectEvents(new ValueCompleted(ANNA, PHONE, "customer"));
            given(REGISTERED, new ValueCompleted(ANNA, PHONE, "customer"))
                    .when(new CompleteValue(ANNA, 1L, PHONE, "customer", List.of()), ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void that_are_held_are_corrected_and_not_completed() {
            var complete = new CompleteValue(ANNA, null, NEW_EMAIL, "customer", List.of());
            expectRefusal(given(REGISTERED).when(complete, ASKED), Rule.VALUE_ALREADY_HELD);
        }

        @Test
        void are_removed_once() {
            var removed = new ValueRemoved(ANNA, "email", "contact", ValueGround.UNNECESSARY);
            var remove = new RemoveValue(ANNA, null, "email", "contact", ValueGround.UNNECESSARY);
            given(REGISTERED).when(remove, ASKED).expectEvents(removed);
            given(REGISTERED, removed)
                    .when(remove, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        private CorrectValue correct(FieldValue value, Long expected) {
            return new CorrectValue(ANNA, expected, value, ValueGround.OUTDATED, "customer", null, List.of());
        }
    }

    @Nested
    class OrdersAndInvoices {
        @Test
        void an_order_is_recorded_once() {
            var recorded = new OrderRecorded(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL);
            var record = new RecordOrder(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL);
            given(REGISTERED).when(record, ASKED).expectEvents(recorded);
            given(REGISTERED, recorded)
                    .when(record, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void another_order_under_the_same_number_is_a_conflict() {
            var other = new RecordOrder(ANNA, ORDER, voucher("details", "two lamps"), KEPT_UNTIL);
            expectRefusal(
                    given(REGISTERED, new OrderRecorded(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL))
                            .when(other, ASKED),
                    Rule.ORDER_ALREADY_KNOWN);
        }

        @Test
        void no_order_after_the_relationship_ended() {
            expectRefusal(
                    given(REGISTERED, new RelationshipEnded(ANNA, TODAY, KEPT_UNTIL))
                            .when(new RecordOrder(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL), ASKED),
                    Rule.RELATIONSHIP_ENDED);
        }

        @Test
        void an_invoice_opens_and_is_settled_once() {
            var open = new OpenInvoice(ANNA, INVOICE, INVOICE_DETAILS, KEPT_UNTIL, OPEN_INVOICE);
            var settle = new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY);
            given(REGISTERED).when(open, ASKED).expectEvents(INVOICED);
            given(REGISTERED, INVOICED)
                    .when(open, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(REGISTERED, INVOICED).when(settle, ASKED).expectEvents(SETTLED);
            given(REGISTERED, INVOICED, SETTLED)
                    .when(settle, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void another_invoice_under_the_same_number_is_a_conflict() {
            var other = new OpenInvoice(ANNA, INVOICE, voucher("details", "1 EUR"), KEPT_UNTIL, OPEN_INVOICE);
            expectRefusal(given(REGISTERED, INVOICED).when(other, ASKED), Rule.INVOICE_ALREADY_KNOWN);
        }

        @Test
        void an_unknown_invoice_is_neither_settled_nor_collected() {
            expectRefusal(
                    given(REGISTERED).when(new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY), ASKED),
                    Rule.INVOICE_UNKNOWN);
            expectRefusal(
                    given(REGISTERED).when(new StartCollection(ANNA, INVOICE_NUMBER, COLLECTION), ASKED),
                    Rule.INVOICE_UNKNOWN);
        }

        @Test
        void a_collection_starts_and_ends_once() {
            var started = new CollectionStarted(ANNA, INVOICE_NUMBER, COLLECTION);
            var ended = new CollectionEnded(ANNA, INVOICE_NUMBER, COLLECTION.id());
            var start = new StartCollection(ANNA, INVOICE_NUMBER, COLLECTION);
            var end = new EndCollection(ANNA, INVOICE_NUMBER, TODAY);
            given(REGISTERED, INVOICED).when(start, ASKED).expectEvents(started);
            given(REGISTERED, INVOICED, started)
                    .when(start, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(REGISTERED, INVOICED, started).when(end, ASKED).expectEvents(ended);
            given(REGISTERED, INVOICED, started, ended)
                    .when(end, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nothing_is_collected_for_a_settled_invoice() {
            expectRefusal(
                    given(REGISTERED, INVOICED, SETTLED)
                            .when(new StartCollection(ANNA, INVOICE_NUMBER, COLLECTION), ASKED),
                    Rule.COLLECTION_NOT_OPEN);
        }
    }

    @Nested
    class HoldsAndRoles {
        @Test
        void a_hold_is_placed_and_lifted_once() {
            var placed = new HoldPlaced(ANNA, CLAIMS, null);
            var lifted = new HoldLifted(ANNA, CLAIMS.id(), "claims");
            var lift = new LiftHold(ANNA, CLAIMS.id(), TODAY);
            given(REGISTERED).when(new PlaceHold(ANNA, CLAIMS, null), ASKED).expectEvents(placed);
            given(REGISTERED, placed).when(lift, ASKED).expectEvents(lifted);
            given(REGISTERED, placed, lifted)
                    .when(lift, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_hold_nobody_placed_is_unknown() {
            expectRefusal(given(REGISTERED).when(new LiftHold(ANNA, CLAIMS.id(), TODAY), ASKED), Rule.HOLD_UNKNOWN);
        }

        @Test
        void the_hold_of_an_open_invoice_ends_with_the_invoice() {
            expectRefusal(
                    given(REGISTERED, INVOICED).when(new LiftHold(ANNA, OPEN_INVOICE.id(), TODAY), ASKED),
                    Rule.HOLD_ENDS_OTHERWISE);
        }

        @Test
        void a_contact_role_starts_and_ends_once() {
            var started = new ContactRoleStarted(ANNA, COMPANY, ROLE);
            var ended = new ContactRoleEnded(ANNA, ROLE.id());
            var start = new StartContactRole(ANNA, COMPANY, ROLE);
            var end = new EndContactRole(ANNA, ROLE.id(), TODAY);
            given(REGISTERED).when(start, ASKED).expectEvents(started);
            given(REGISTERED, started)
                    .when(start, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(REGISTERED, started).when(end, ASKED).expectEvents(ended);
            given(REGISTERED, started, ended)
                    .when(end, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            expectRefusal(given(REGISTERED).when(end, ASKED), Rule.CONTACT_ROLE_UNKNOWN);
        }
    }

    @Nested
    class Restriction {
        static List<CustomerCommand> changes() {
            return List.of(
                    new CorrectValue(ANNA, null, NEW_EMAIL, ValueGround.WRONG, "customer", null, List.of()),
                    new CompleteValue(ANNA, null, PHONE, "customer", List.of()),
                    new RemoveValue(ANNA, null, "email", "contact", ValueGround.UNNECESSARY),
                    new RecordOrder(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL),
                    new OpenInvoice(ANNA, voucher("number", "8"), INVOICE_DETAILS, KEPT_UNTIL, OPEN_INVOICE),
                    new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY),
                    new StartCollection(ANNA, INVOICE_NUMBER, COLLECTION),
                    new EndCollection(ANNA, INVOICE_NUMBER, TODAY),
                    new StartContactRole(ANNA, COMPANY, ROLE),
                    new EndContactRole(ANNA, ROLE.id(), TODAY),
                    new WithdrawObjection(ANNA, "direct-marketing"),
                    new EndRelationship(ANNA, TODAY, KEPT_UNTIL),
                    ERASE);
        }

        @ParameterizedTest
        @MethodSource("changes")
        void is_a_gate_for_every_change(CustomerCommand change) {
            expectRefusal(given(REGISTERED, INVOICED, RESTRICTED).when(change, ASKED), Rule.PROCESSING_RESTRICTED);
        }

        @Test
        void lets_through_what_article_18_2_allows() {
            given(REGISTERED, INVOICED, RESTRICTED)
                    .when(new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY), ASKED_FOR_CLAIMS)
                    .expectEvents(SETTLED);
        }

        @Test
        void lets_an_objection_through() {
            given(REGISTERED, RESTRICTED)
                    .when(new MakeObjection(ANNA, "direct-marketing"), ASKED)
                    .expectEvents(new ObjectionMade(ANNA, "direct-marketing"));
        }

        @Test
        void on_the_same_ground_twice_happened_once() {
            given(REGISTERED, RESTRICTED)
                    .when(new RestrictProcessing(ANNA, RestrictionGround.ACCURACY_CONTESTED), ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_not_lifted_before_the_subject_was_told() {
            expectRefusal(
                    given(REGISTERED, RESTRICTED).when(new LiftRestriction(ANNA, null, TODAY), ASKED),
                    Rule.SUBJECT_NOT_TOLD);
        }

        @Test
        void is_lifted_once_the_subject_was_told() {
            given(REGISTERED, RESTRICTED, TOLD)
                    .when(new LiftRestriction(ANNA, 2L, TODAY), ASKED)
                    .expectEvents(LIFTED);
        }

        @Test
        void keeps_back_an_erasure_until_it_is_lifted() {
            var waiting = new ErasureDecided(ANNA, List.of(deferred("name", "relationship", "open-invoice")));
            var erased = new DataErased(ANNA, List.of("relationship"), List.of("name"), ErasureCause.HOLDS_ENDED);
            given(REGISTERED, INVOICED, waiting, RESTRICTED)
                    .when(new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY), ASKED_FOR_CLAIMS)
                    .expectEvents(SETTLED);
            given(REGISTERED, INVOICED, waiting, RESTRICTED, SETTLED, TOLD)
                    .when(new LiftRestriction(ANNA, null, TODAY), ASKED)
                    .expectEvents(LIFTED, erased);
        }

        @Test
        void on_a_further_ground_has_to_be_told_anew() {
            expectRefusal(
                    given(
                                    REGISTERED,
                                    RESTRICTED,
                                    TOLD,
                                    new ProcessingRestricted(ANNA, RestrictionGround.NEEDED_FOR_CLAIMS))
                            .when(new LiftRestriction(ANNA, null, TODAY), ASKED),
                    Rule.SUBJECT_NOT_TOLD);
        }

        @Test
        void stands_until_its_last_ground_is_lifted_and_each_is_told_anew() {
            var further = new ProcessingRestricted(ANNA, RestrictionGround.NEEDED_FOR_CLAIMS);
            var lift = new LiftRestriction(ANNA, null, RestrictionGround.ACCURACY_CONTESTED, Release.on(TODAY));
            given(REGISTERED, RESTRICTED, further, TOLD).when(lift, ASKED).expectEvents(LIFTED);
            Object[] left = {REGISTERED, RESTRICTED, further, TOLD, LIFTED};
            expectRefusal(given(left).when(ERASE, ASKED), Rule.PROCESSING_RESTRICTED);
            expectRefusal(given(left).when(lift, ASKED), Rule.NOT_RESTRICTED);
            expectRefusal(given(left).when(new LiftRestriction(ANNA, null, TODAY), ASKED), Rule.SUBJECT_NOT_TOLD);
        }

        @Test
        void is_lifted_whole_ground_by_ground() {
            var further = new ProcessingRestricted(ANNA, RestrictionGround.NEEDED_FOR_CLAIMS);
            given(REGISTERED, further, RESTRICTED, TOLD)
                    .when(new LiftRestriction(ANNA, null, TODAY), ASKED)
                    .expectEvents(LIFTED, new RestrictionLifted(ANNA, RestrictionGround.NEEDED_FOR_CLAIMS));
        }

        @Test
        void lifted_before_grounds_were_told_apart_is_lifted_whole() {
            var further = new ProcessingRestricted(ANNA, RestrictionGround.NEEDED_FOR_CLAIMS);
            given(REGISTERED, RESTRICTED, further, TOLD, new RestrictionLifted(ANNA, null))
                    .when(ERASE, ASKED)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void that_is_not_there_is_neither_told_nor_lifted() {
            expectRefusal(given(REGISTERED).when(new LiftRestriction(ANNA, null, TODAY), ASKED), Rule.NOT_RESTRICTED);
            expectRefusal(
                    given(REGISTERED).when(new RecordLiftingTold(ANNA, TODAY, "letter"), ASKED), Rule.NOT_RESTRICTED);
        }
    }

    @Nested
    class Objection {
        private final ObjectionMade made = new ObjectionMade(ANNA, "direct-marketing");

        @Test
        void is_made_and_withdrawn_once_and_for_its_scope_only() {
            given(REGISTERED)
                    .when(new MakeObjection(ANNA, "direct-marketing"), ASKED)
                    .expectEvents(made);
            given(REGISTERED, made)
                    .when(new MakeObjection(ANNA, "direct-marketing"), ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(REGISTERED, made)
                    .when(new MakeObjection(ANNA, "market-research"), ASKED)
                    .expectEvents(new ObjectionMade(ANNA, "market-research"));
            given(REGISTERED, made)
                    .when(new WithdrawObjection(ANNA, "direct-marketing"), ASKED)
                    .expectEvents(new ObjectionWithdrawn(ANNA, "direct-marketing"));
            given(REGISTERED)
                    .when(new WithdrawObjection(ANNA, "direct-marketing"), ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Relationship {
        @Test
        void ends_once_and_on_one_day() {
            var ended = new RelationshipEnded(ANNA, TODAY, LocalDate.of(2036, 11, 22));
            var end = new EndRelationship(ANNA, TODAY, LocalDate.of(2036, 11, 22));
            given(REGISTERED).when(end, ASKED).expectEvents(ended);
            given(REGISTERED, ended)
                    .when(end, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            expectRefusal(
                    given(REGISTERED, ended).when(new EndRelationship(ANNA, TODAY.minusDays(1), KEPT_UNTIL), ASKED),
                    Rule.RELATIONSHIP_ENDED);
        }
    }

    @Nested
    class Erasing {
        private final List<CategoryOutcome> waiting = List.of(
                deferred("name", "relationship", "open-invoice"),
                deferred("contact", "relationship", "open-invoice"),
                keptByLaw("billing"));

        @Test
        void takes_everything_when_nothing_stands_against_it() {
            var outcomes = List.of(
                    erased("name", "relationship"), erased("contact", "relationship"), erased("billing", "accounting"));
            given(REGISTERED)
                    .when(ERASE, ASKED)
                    .expectEvents(new ErasureDecided(ANNA, outcomes), ALL_ERASED)
                    .expectResultMessagePayload(outcomes);
        }

        @Test
        void keeps_the_voucher_that_the_law_keeps() {
            given(REGISTERED, INVOICED, SETTLED)
                    .when(ERASE, ASKED)
                    .expectEvents(
                            new ErasureDecided(
                                    ANNA,
                                    List.of(
                                            erased("name", "relationship"),
                                            erased("contact", "relationship"),
                                            keptByLaw("billing"))),
                            new DataErased(
                                    ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.REQUEST));
        }

        @Test
        void takes_the_voucher_once_the_law_lets_it_go() {
            var later = new EraseCustomer(ANNA, null, CATEGORIES, KEPT_UNTIL.plusDays(1));
            given(REGISTERED, INVOICED, SETTLED)
                    .when(later, ASKED)
                    .expectEvents(
                            new ErasureDecided(
                                    ANNA,
                                    List.of(
                                            erased("name", "relationship"),
                                            erased("contact", "relationship"),
                                            erased("billing", "accounting"))),
                            ALL_ERASED);
        }

        @Test
        void waits_for_an_open_invoice_and_happens_by_itself_when_it_is_settled() {
            given(REGISTERED, INVOICED).when(ERASE, ASKED).expectEvents(new ErasureDecided(ANNA, waiting));
            given(REGISTERED, INVOICED, new ErasureDecided(ANNA, waiting))
                    .when(new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY), ASKED)
                    .expectEvents(
                            SETTLED,
                            new DataErased(
                                    ANNA,
                                    List.of("relationship"),
                                    List.of("name", "contact"),
                                    ErasureCause.HOLDS_ENDED));
        }

        @Test
        void waits_for_the_last_hold() {
            given(REGISTERED, INVOICED, new ContactRoleStarted(ANNA, COMPANY, ROLE), new ErasureDecided(ANNA, waiting))
                    .when(new SettleInvoice(ANNA, INVOICE_NUMBER, TODAY), ASKED)
                    .expectEvents(SETTLED);
        }

        @Test
        void asked_again_while_it_waits_gives_the_same_answer() {
            given(REGISTERED, INVOICED, new ErasureDecided(ANNA, waiting))
                    .when(ERASE, ASKED)
                    .expectNoEvents()
                    .expectResultMessagePayload(waiting);
        }

        @Test
        void does_not_wait_for_a_hold_whose_last_day_is_past() {
            var old = new Hold(CLAIMS.id(), "claims", BOTH, TODAY.minusDays(1));
            given(REGISTERED, new HoldPlaced(ANNA, old, null))
                    .when(ERASE, ASKED)
                    .expectSuccessfulHandlerExecution();
            given(REGISTERED, new HoldPlaced(ANNA, old, null))
                    .when(ERASE, ASKED)
                    .expectResultMessagePayload(List.of(
                            erased("name", "relationship"),
                            erased("contact", "relationship"),
                            erased("billing", "accounting")));
        }

        @Test
        void takes_no_new_data_while_it_waits() {
            var pending = new ErasureDecided(ANNA, waiting);
            expectRefusal(
                    given(REGISTERED, INVOICED, pending)
                            .when(new CompleteValue(ANNA, null, PHONE, "customer", List.of()), ASKED),
                    Rule.ERASURE_PENDING);
            expectRefusal(
                    given(REGISTERED, INVOICED, pending)
                            .when(new RecordOrder(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL), ASKED),
                    Rule.ERASURE_PENDING);
            expectRefusal(
                    given(REGISTERED, INVOICED, pending)
                            .when(
                                    new OpenInvoice(
                                            ANNA, voucher("number", "8"), INVOICE_DETAILS, KEPT_UNTIL, OPEN_INVOICE),
                                    ASKED),
                    Rule.ERASURE_PENDING);
        }

        static List<CustomerCommand> anything() {
            return List.of(
                    new CorrectValue(ANNA, null, NEW_EMAIL, ValueGround.WRONG, "customer", null, List.of()),
                    new CompleteValue(ANNA, null, PHONE, "customer", List.of()),
                    new RemoveValue(ANNA, null, "email", "contact", ValueGround.UNNECESSARY),
                    new RecordOrder(ANNA, ORDER, ORDER_DETAILS, KEPT_UNTIL),
                    new OpenInvoice(ANNA, INVOICE, INVOICE_DETAILS, KEPT_UNTIL, OPEN_INVOICE),
                    new PlaceHold(ANNA, CLAIMS, null),
                    new StartContactRole(ANNA, COMPANY, ROLE),
                    new RestrictProcessing(ANNA, RestrictionGround.UNLAWFUL_BUT_KEPT),
                    new RecordLiftingTold(ANNA, TODAY, "letter"),
                    new LiftRestriction(ANNA, null, TODAY),
                    new MakeObjection(ANNA, "direct-marketing"),
                    new WithdrawObjection(ANNA, "direct-marketing"),
                    new EndRelationship(ANNA, TODAY, KEPT_UNTIL),
                    ERASE);
        }

        @ParameterizedTest
        @MethodSource("anything")
        void leaves_nothing_that_could_be_changed(CustomerCommand command) {
            expectRefusal(given(REGISTERED, ALL_ERASED).when(command, ASKED), Rule.CUSTOMER_ERASED);
        }
    }

    @Nested
    class TimeAlone {
        private final RelationshipEnded ended = new RelationshipEnded(ANNA, TODAY.minusYears(10), TODAY.minusDays(1));
        private final EraseWhatIsDue due = new EraseWhatIsDue(ANNA, CATEGORIES, TODAY);

        @Test
        void erases_everything_once_the_retention_period_is_over() {
            given(REGISTERED, ended)
                    .when(due, ASKED)
                    .expectEvents(erasedByTime("relationship", "name", "contact", "billing"))
                    .expectResultMessagePayload(false);
        }

        @Test
        void erases_nothing_on_the_last_day_of_the_period() {
            given(REGISTERED, new RelationshipEnded(ANNA, TODAY.minusYears(10), TODAY))
                    .when(due, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void erases_nothing_while_the_relationship_lasts() {
            given(REGISTERED)
                    .when(due, ASKED)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void leaves_the_voucher_the_law_still_keeps() {
            given(REGISTERED, INVOICED, SETTLED, ended)
                    .when(due, ASKED)
                    .expectEvents(new DataErased(
                            ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.RETENTION_ENDED))
                    .expectResultMessagePayload(true);
        }

        @Test
        void waits_for_a_hold_and_for_a_restriction() {
            given(REGISTERED, new HoldPlaced(ANNA, new Hold(CLAIMS.id(), "claims", BOTH, null), null), ended)
                    .when(due, ASKED)
                    .expectNoEvents()
                    .expectResultMessagePayload(true);
            given(REGISTERED, RESTRICTED, ended)
                    .when(due, ASKED)
                    .expectNoEvents()
                    .expectResultMessagePayload(true);
        }

        @Test
        void erases_what_a_dated_hold_deferred_the_day_after_its_last() {
            var dated = new Hold(CLAIMS.id(), "claims", BOTH, TODAY.minusDays(1));
            var waiting = new ErasureDecided(
                    ANNA,
                    List.of(deferred("name", "relationship", "claims"), deferred("contact", "relationship", "claims")));
            given(REGISTERED, new HoldPlaced(ANNA, dated, null), waiting)
                    .when(due, ASKED)
                    .expectEvents(new DataErased(
                            ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.HOLDS_ENDED));
        }

        @Test
        void erases_the_voucher_once_its_statutory_period_is_over() {
            var later = new EraseWhatIsDue(ANNA, CATEGORIES, KEPT_UNTIL.plusDays(1));
            var decided = new ErasureDecided(
                    ANNA,
                    List.of(erased("name", "relationship"), erased("contact", "relationship"), keptByLaw("billing")));
            var gone = new DataErased(ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.REQUEST);
            given(REGISTERED, INVOICED, SETTLED, decided, gone)
                    .when(later, ASKED)
                    .expectEvents(new DataErased(
                            ANNA, List.of("accounting"), List.of("billing"), ErasureCause.RETENTION_ENDED));
        }

        private DataErased erasedByTime(String first, String... categories) {
            return new DataErased(
                    ANNA, List.of(first, "accounting"), List.of(categories), ErasureCause.RETENTION_ENDED);
        }
    }

    private static TestExecutor<Customer> nothing() {
        return new AggregateTestFixture<>(Customer.class).givenNoPriorActivity();
    }

    private static TestExecutor<Customer> given(Object... events) {
        return new AggregateTestFixture<>(Customer.class).given(events);
    }

    private static void expectRefusal(ResultValidator<Customer> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(rule.id());
    }
}
