package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Anna.*;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews, paper, visits, and the ends that are no erasure. */
class KeepingTest {
    private static final UUID DOCUMENT = new UUID(40, 1);
    private static final UUID VISIT = new UUID(40, 2);
    private static final Sealed PLACE =
            sealed(RetentionClass.keyOfPaper("relationship", DOCUMENT), "paper", "Cabinet 7");
    private static final Sealed PAGES = sealed("visitor", "visit", "lamps");
    private static final ProcessingRestricted RESTRICTED =
            new ProcessingRestricted(ANNA, RestrictionGround.ACCURACY_CONTESTED);
    private static final HoldPlaced HELD = new HoldPlaced(ANNA, CLAIMS, null);
    private static final PaperDocumentRegistered FILED = new PaperDocumentRegistered(ANNA, DOCUMENT, "contact", PLACE);
    private static final VisitorDataLinked LINKED =
            new VisitorDataLinked(ANNA, VISIT, "online", PAGES, "partner", KEPT_UNTIL);
    private static final VisitorLinkingRefused UNLINKED = new VisitorLinkingRefused(ANNA);
    private static final DataErased GONE =
            new DataErased(ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.REQUEST);
    private static final ErasureDecided WAITING = new ErasureDecided(
            ANNA, List.of(new CategoryOutcome("name", "relationship", Fate.DEFERRED, null, List.of("claims"))));

    private static final RegisterPaperDocument FILE = new RegisterPaperDocument(ANNA, DOCUMENT, "contact", PLACE);
    private static final DestroyPaperDocument DESTROY = new DestroyPaperDocument(ANNA, DOCUMENT, TODAY);
    private static final LinkVisitorData LINK =
            new LinkVisitorData(ANNA, VISIT, "online", PAGES, "partner", KEPT_UNTIL);
    private static final RecordContact CONTACT = new RecordContact(ANNA, TODAY, "email", List.of("direct-marketing"));
    private static final AnonymiseCustomer ANONYMISE = new AnonymiseCustomer(
            ANNA,
            null,
            List.of(
                    new EraseCustomer.Category("name", "relationship", false),
                    new EraseCustomer.Category("contact", "relationship", false)),
            List.of("region"),
            TODAY);

    @Nested
    class Reviewing {
        @Test
        void of_the_relationship_is_recorded_once_a_day_while_it_lasts() {
            var review = new ReviewRelationship(ANNA, TODAY);
            var reviewed = new RelationshipReviewed(ANNA, TODAY);
            given(REGISTERED).when(review, ASKED).expectEvents(reviewed);
            expectSilence(given(REGISTERED, reviewed).when(review, ASKED));
            given(REGISTERED, reviewed)
                    .when(new ReviewRelationship(ANNA, TODAY.plusDays(1)), ASKED)
                    .expectEvents(new RelationshipReviewed(ANNA, TODAY.plusDays(1)));
            expectRefusal(
                    given(REGISTERED, new RelationshipEnded(ANNA, TODAY, KEPT_UNTIL))
                            .when(review, ASKED),
                    Rule.RELATIONSHIP_ENDED);
        }

        @Test
        void of_a_hold_is_set_for_a_day_to_come() {
            var set = new HoldReviewSet(ANNA, CLAIMS.id(), TODAY);
            given(REGISTERED, HELD).when(review(TODAY), ASKED).expectEvents(set);
            expectSilence(given(REGISTERED, HELD, set).when(review(TODAY), ASKED));
            expectRefusal(given(REGISTERED, HELD).when(review(TODAY.minusDays(1)), ASKED), Rule.HOLD_REVIEW_PAST);
        }

        @Test
        void of_a_hold_is_set_while_it_stands() {
            var dated = new HoldPlaced(ANNA, new Hold(CLAIMS.id(), "claims", BOTH, TODAY.plusDays(9)), null);
            given(REGISTERED, dated)
                    .when(review(TODAY.plusDays(9)), ASKED)
                    .expectEvents(new HoldReviewSet(ANNA, CLAIMS.id(), TODAY.plusDays(9)));
            expectRefusal(given(REGISTERED, dated).when(review(TODAY.plusDays(10)), ASKED), Rule.HOLD_REVIEW_PAST);
            expectRefusal(given(REGISTERED).when(review(TODAY), ASKED), Rule.HOLD_UNKNOWN);
            expectRefusal(
                    given(REGISTERED, HELD, new HoldLifted(ANNA, CLAIMS.id(), "claims"))
                            .when(review(TODAY), ASKED),
                    Rule.HOLD_UNKNOWN);
        }

        private SetHoldReview review(LocalDate on) {
            return new SetHoldReview(ANNA, CLAIMS.id(), on, TODAY);
        }
    }

    @Nested
    class Telling {
        @Test
        void of_data_from_elsewhere_counts_by_its_last_day() {
            var told = new SubjectInformed(ANNA, TODAY, "letter");
            given(REGISTERED).when(informed(TODAY), ASKED).expectEvents(told);
            expectSilence(given(REGISTERED, told).when(informed(TODAY), ASKED));
            expectSilence(given(REGISTERED, told).when(informed(TODAY.minusDays(1)), ASKED));
            given(REGISTERED, told)
                    .when(informed(TODAY.plusDays(1)), ASKED)
                    .expectEvents(new SubjectInformed(ANNA, TODAY.plusDays(1), "letter"));
        }

        @Test
        void to_address_somebody_is_a_use_they_may_forbid() {
            var contacted = new SubjectContacted(ANNA, TODAY, "email");
            given(REGISTERED).when(CONTACT, ASKED).expectEvents(contacted);
            expectSilence(given(REGISTERED, contacted).when(CONTACT, ASKED));
            given(REGISTERED, new ObjectionMade(ANNA, "publication"))
                    .when(CONTACT, ASKED)
                    .expectEvents(contacted);
            expectRefusal(
                    given(REGISTERED, new ObjectionMade(ANNA, "direct-marketing"))
                            .when(CONTACT, ASKED),
                    Rule.PROCESSING_OBJECTED);
        }

        private RecordSubjectInformed informed(LocalDate on) {
            return new RecordSubjectInformed(ANNA, on, "letter");
        }
    }

    @Nested
    class Paper {
        private final DataErased placeErased =
                new DataErased(ANNA, List.of(PLACE.retentionClass()), List.of("contact"), ErasureCause.PAPER_DESTROYED);
        private final PaperDocumentDestroyed destroyed = new PaperDocumentDestroyed(ANNA, DOCUMENT, TODAY);

        @Test
        void is_filed_and_its_key_goes_with_it() {
            given(REGISTERED).when(FILE, ASKED).expectEvents(FILED);
            given(REGISTERED, FILED).when(DESTROY, ASKED).expectEvents(destroyed, placeErased);
            expectSilence(given(REGISTERED, FILED, destroyed, placeErased).when(DESTROY, ASKED));
            expectRefusal(given(REGISTERED).when(DESTROY, ASKED), Rule.PAPER_UNKNOWN);
        }

        @Test
        void outlives_the_erasure_that_names_it_until_it_is_destroyed() {
            given(REGISTERED, FILED)
                    .when(new EraseCustomer(ANNA, null, ANONYMISE.categories(), TODAY), ASKED)
                    .expectEvents(
                            new ErasureDecided(
                                    ANNA,
                                    List.of(
                                            new CategoryOutcome("name", "relationship", Fate.ERASED, null, List.of()),
                                            new CategoryOutcome(
                                                    "contact", "relationship", Fate.ERASED, null, List.of()))),
                            new PaperToDestroy(ANNA, List.of(DOCUMENT)),
                            GONE);
            given(REGISTERED, FILED, GONE).when(DESTROY, ASKED).expectEvents(destroyed, placeErased);
        }

        @Test
        void that_was_destroyed_is_named_by_no_erasure() {
            given(REGISTERED, FILED, destroyed, placeErased)
                    .when(repeat("relationship"), ASKED)
                    .expectEvents(GONE);
        }
    }

    @Nested
    class Visits {
        @Test
        void are_linked_once_until_the_subject_refuses() {
            given(REGISTERED).when(LINK, ASKED).expectEvents(LINKED);
            expectSilence(given(REGISTERED, LINKED).when(LINK, ASKED));
            expectRefusal(given(REGISTERED, UNLINKED).when(LINK, ASKED), Rule.VISITOR_LINKING_REFUSED);
            given(REGISTERED, UNLINKED, new VisitorLinkingAllowed(ANNA))
                    .when(LINK, ASKED)
                    .expectEvents(LINKED);
        }

        @Test
        void refused_twice_are_refused_once_and_allowed_only_then() {
            given(REGISTERED).when(new RefuseVisitorLinking(ANNA), ASKED).expectEvents(UNLINKED);
            expectSilence(given(REGISTERED, UNLINKED).when(new RefuseVisitorLinking(ANNA), ASKED));
            expectSilence(given(REGISTERED).when(new AllowVisitorLinking(ANNA), ASKED));
            given(REGISTERED, UNLINKED)
                    .when(new AllowVisitorLinking(ANNA), ASKED)
                    .expectEvents(new VisitorLinkingAllowed(ANNA));
        }

        @Test
        void may_be_refused_by_somebody_whose_record_is_restricted() {
            given(REGISTERED, RESTRICTED)
                    .when(new RefuseVisitorLinking(ANNA), ASKED)
                    .expectEvents(UNLINKED);
        }
    }

    @Nested
    class Anonymising {
        private final List<CategoryOutcome> erased = List.of(
                new CategoryOutcome("name", "relationship", Fate.ERASED, null, List.of()),
                new CategoryOutcome("contact", "relationship", Fate.ERASED, null, List.of()));

        @Test
        void counts_the_subject_and_erases() {
            given(REGISTERED)
                    .when(ANONYMISE, ASKED)
                    .expectEvents(
                            new CustomerAnonymised(ANNA, List.of("region"), erased),
                            new DataErased(
                                    ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.ANONYMISED))
                    .expectResultMessagePayload(erased);
        }

        @Test
        void does_not_wait_for_a_hold_and_rests_on_what_was_seen() {
            expectRefusal(given(REGISTERED, HELD).when(ANONYMISE, ASKED), Rule.ANONYMISING_HELD);
            var seen = new AnonymiseCustomer(ANNA, 7L, ANONYMISE.categories(), List.of("region"), TODAY);
            expectRefusal(given(REGISTERED).when(seen, ASKED), Rule.VERSION_STALE);
        }
    }

    @Nested
    class Repeating {
        @Test
        void an_erasure_takes_what_lives_again_with_its_paper_and_nothing_twice() {
            given(REGISTERED, FILED)
                    .when(repeat("relationship"), ASKED)
                    .expectEvents(new PaperToDestroy(ANNA, List.of(DOCUMENT)), GONE);
            expectSilence(given(REGISTERED, FILED, GONE).when(repeat("relationship"), ASKED));
            given(REGISTERED, GONE)
                    .when(repeat("relationship", "visitor"), ASKED)
                    .expectEvents(
                            new DataErased(ANNA, List.of("visitor"), List.of("name", "contact"), ErasureCause.REQUEST));
        }

        @Test
        void an_erasure_is_stopped_by_no_hold_and_no_restriction() {
            given(REGISTERED, HELD, RESTRICTED)
                    .when(repeat("relationship"), ASKED)
                    .expectEvents(GONE);
        }
    }

    static List<CustomerCommand> uses() {
        return List.of(FILE, LINK, CONTACT, new AllowVisitorLinking(ANNA), ANONYMISE);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void a_restriction_is_a_gate_for_every_use(CustomerCommand use) {
        expectRefusal(given(REGISTERED, UNLINKED, RESTRICTED).when(use, ASKED), Rule.PROCESSING_RESTRICTED);
    }

    static List<CustomerCommand> anything() {
        return List.of(
                FILE,
                LINK,
                CONTACT,
                ANONYMISE,
                new RefuseVisitorLinking(ANNA),
                new AllowVisitorLinking(ANNA),
                new ReviewRelationship(ANNA, TODAY),
                new RecordSubjectInformed(ANNA, TODAY, "letter"));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void an_erasure_leaves_nothing_to_keep(CustomerCommand command) {
        var all = new DataErased(ANNA, List.of("relationship", "visitor"), List.of("name"), ErasureCause.REQUEST);
        expectRefusal(given(REGISTERED, all).when(command, ASKED), Rule.CUSTOMER_ERASED);
    }

    @Test
    void nothing_is_filed_or_linked_while_an_erasure_waits() {
        expectRefusal(given(REGISTERED, HELD, WAITING).when(FILE, ASKED), Rule.ERASURE_PENDING);
        expectRefusal(given(REGISTERED, HELD, WAITING).when(LINK, ASKED), Rule.ERASURE_PENDING);
    }

    private static RepeatErasure repeat(String... keys) {
        return new RepeatErasure(ANNA, List.of(keys), List.of("name", "contact"), ErasureCause.REQUEST);
    }

    private static Sealed sealed(String key, String part, String text) {
        return new SubjectKey(ANNA, key, new byte[32]).seal(part, Plain.ofJson('"' + text + '"'));
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
