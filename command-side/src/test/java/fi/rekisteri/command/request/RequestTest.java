package fi.rekisteri.command.request;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.*;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Closing;
import fi.rekisteri.shared.event.ExtensionReason;
import fi.rekisteri.shared.event.FeeGround;
import fi.rekisteri.shared.event.Fulfilment;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.event.RequestEvent.*;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTest {
    static final StreamId LETTER = new StreamId("ip-produkter", new UUID(50, 1));
    static final UUID ANNA = new UUID(10, 1);
    static final UUID BO = new UUID(10, 2);
    static final LocalDate CAME = LocalDate.of(2026, 9, 15);
    static final String DIGEST = "ab".repeat(32);
    static final Sealed TEXT = new SubjectKey(new StreamId("ip-produkter", ANNA), "relationship", new byte[32])
            .seal("request-details", Plain.ofJson("\"My e-mail address is wrong\""));

    static final RequestReceived UNKNOWN = received(null, Right.ACCESS);
    static final RequestReceived ACCESS = received(ANNA, Right.ACCESS);
    static final RequestReceived ERASURE = received(ANNA, Right.ERASURE);
    static final RequestReceived BOTH = received(ANNA, Right.ACCESS, Right.ERASURE);
    static final IdentityVerified VERIFIED =
            new IdentityVerified(LETTER, ANNA, CAME, "signed-letter", List.of(Right.ACCESS, Right.ERASURE));
    static final IdentityDoubted DOUBTED =
            new IdentityDoubted(LETTER, ANNA, CAME.plusDays(5), List.of("signed-letter"), TEXT, true);
    static final ClarificationAsked QUESTIONED = new ClarificationAsked(LETTER, ANNA, CAME.plusDays(5), TEXT, true);
    static final RightFulfilled COPIED =
            new RightFulfilled(LETTER, ANNA, Right.ACCESS, Fulfilment.CARRIED_OUT, List.of(), 1);
    static final RightRefused REFUSED =
            new RightRefused(LETTER, ANNA, Right.ERASURE, RefusalGround.LEGAL_OBLIGATION, TEXT, null);
    static final AnswerDelivered DELIVERED =
            new AnswerDelivered(LETTER, ANNA, CAME.plusDays(20), RequestChannel.EMAIL, "fi", List.of(DIGEST));
    static final RequestClosed ANSWERED = new RequestClosed(LETTER, ANNA, Closing.ANSWERED);

    @Nested
    class Receiving {
        @Test
        void starts_with_what_is_asked() {
            new AggregateTestFixture<>(Request.class)
                    .givenNoPriorActivity()
                    .when(new ReceiveRequest(
                            LETTER,
                            ANNA,
                            RequestChannel.LETTER,
                            CAME,
                            "fi",
                            List.of(new AskedRight(Right.ACCESS, null))))
                    .expectEvents(ACCESS);
        }

        @Test
        void finds_its_subject_once() {
            var find = new FindRequester(LETTER, ANNA, List.of(new AskedRight(Right.ACCESS, TEXT)));
            given(UNKNOWN).when(find).expectEvents(new RequesterFound(LETTER, ANNA, find.rights()));
            given(ACCESS).when(find).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        @Test
        void belongs_to_nobody_else_from_then_on() {
            expectRefusal(given(ACCESS).when(new FindRequester(LETTER, BO, List.of())), Rule.REQUEST_OF_ANOTHER);
        }

        @Test
        void is_taken_back_and_closed() {
            var back = new WithdrawRequest(LETTER, ANNA, CAME.plusDays(1), RequestChannel.PHONE);
            var withdrawn = new RequestWithdrawn(LETTER, ANNA, CAME.plusDays(1), RequestChannel.PHONE);
            var closed = new RequestClosed(LETTER, ANNA, Closing.WITHDRAWN);
            given(ACCESS).when(back).expectEvents(withdrawn, closed);
            given(ACCESS, withdrawn, closed)
                    .when(back)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Identity {
        private final VerifyIdentity verify =
                new VerifyIdentity(LETTER, ANNA, CAME, "signed-letter", List.of(Right.ACCESS));

        @Test
        void is_verified_for_rights_that_are_asked() {
            given(ACCESS)
                    .when(verify)
                    .expectEvents(new IdentityVerified(LETTER, ANNA, CAME, "signed-letter", List.of(Right.ACCESS)));
            expectRefusal(given(ERASURE).when(verify), Rule.RIGHT_NOT_ASKED);
        }

        @Test
        void verified_twice_is_verified_once() {
            given(ACCESS, VERIFIED)
                    .when(verify)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void doubted_is_to_be_verified_again() {
            var again = new VerifyIdentity(LETTER, ANNA, CAME.plusDays(9), "signed-letter", List.of(Right.ACCESS));
            given(ACCESS, VERIFIED, DOUBTED)
                    .when(again)
                    .expectEvents(new IdentityVerified(
                            LETTER, ANNA, CAME.plusDays(9), "signed-letter", List.of(Right.ACCESS)));
            expectRefusal(given(ACCESS, VERIFIED, DOUBTED).when(fulfil(Right.ACCESS)), Rule.IDENTITY_NOT_VERIFIED);
        }

        @Test
        void is_doubted_once_at_a_time() {
            var doubt = new DoubtIdentity(LETTER, ANNA, DOUBTED.on(), List.of("signed-letter"), TEXT, true);
            given(ACCESS).when(doubt).expectEvents(DOUBTED);
            given(ACCESS, DOUBTED)
                    .when(doubt)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void once_doubted_is_shown_for_each_right_anew() {
            var forErasure =
                    new IdentityVerified(LETTER, ANNA, CAME.plusDays(9), "signed-letter", List.of(Right.ERASURE));
            expectRefusal(
                    given(BOTH, VERIFIED, DOUBTED, forErasure).when(fulfil(Right.ACCESS)), Rule.IDENTITY_NOT_VERIFIED);
        }

        @Test
        void is_not_shown_before_it_was_asked_for() {
            expectRefusal(given(ACCESS, DOUBTED).when(verify), Rule.STEP_BEFORE_RECEIPT);
        }

        @Test
        void is_needed_where_the_notice_asks_for_it() {
            expectRefusal(given(ACCESS).when(fulfil(Right.ACCESS)), Rule.IDENTITY_NOT_VERIFIED);
        }

        @Test
        void is_not_needed_where_it_does_not() {
            given(received(ANNA, Right.OBJECTION))
                    .when(new FulfilRight(
                            LETTER, ANNA, Right.OBJECTION, false, false, false, Set.of("make-objection"), Set.of(), 0))
                    .expectEvents(new RightFulfilled(
                            LETTER, ANNA, Right.OBJECTION, Fulfilment.CARRIED_OUT, List.of("make-objection"), null));
        }
    }

    @Nested
    class Clarity {
        @Test
        void is_asked_for_once_at_a_time() {
            var ask = new AskClarification(LETTER, ANNA, CAME.plusDays(5), TEXT, true);
            given(ACCESS).when(ask).expectEvents(QUESTIONED);
            given(ACCESS, QUESTIONED)
                    .when(ask)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void answers_a_question() {
            var answer = new RecordClarification(LETTER, ANNA, CAME.plusDays(6), TEXT);
            given(ACCESS, QUESTIONED)
                    .when(answer)
                    .expectEvents(new ClarificationGiven(LETTER, ANNA, CAME.plusDays(6), TEXT));
            expectRefusal(given(ACCESS).when(answer), Rule.CLARIFICATION_NOT_ASKED);
        }

        @Test
        void does_not_answer_before_the_question() {
            expectRefusal(
                    given(ACCESS, QUESTIONED).when(new RecordClarification(LETTER, ANNA, CAME, TEXT)),
                    Rule.STEP_BEFORE_RECEIPT);
        }
    }

    @Nested
    class Extending {
        @Test
        void is_told_within_the_first_month() {
            var extend = extend("2026-10-15");
            var extended = new RequestExtended(
                    LETTER, ANNA, extend.on(), RequestChannel.EMAIL, ExtensionReason.COMPLEXITY, TEXT);
            given(ACCESS).when(extend).expectEvents(extended);
            given(ACCESS, extended)
                    .when(extend)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void comes_too_late_the_day_after() {
            expectRefusal(given(ACCESS).when(extend("2026-10-16")), Rule.EXTENSION_TOO_LATE);
        }

        @Test
        void has_as_many_days_more_as_the_clock_stood() {
            var given = new ClarificationGiven(LETTER, ANNA, CAME.plusDays(8), null);
            given(ACCESS, QUESTIONED, given).when(extend("2026-10-19")).expectSuccessfulHandlerExecution();
            expectRefusal(given(ACCESS, QUESTIONED, given).when(extend("2026-10-20")), Rule.EXTENSION_TOO_LATE);
        }

        @Test
        void has_no_day_more_where_the_clock_goes_on() {
            var asked = new ClarificationAsked(LETTER, ANNA, CAME.plusDays(5), TEXT, false);
            expectRefusal(given(ACCESS, asked).when(extend("2026-10-16")), Rule.EXTENSION_TOO_LATE);
        }

        @Test
        void is_not_told_before_the_request_came() {
            expectRefusal(given(ACCESS).when(extend("2026-09-14")), Rule.STEP_BEFORE_RECEIPT);
        }

        private ExtendRequest extend(String on) {
            return new ExtendRequest(
                    LETTER, ANNA, LocalDate.parse(on), RequestChannel.EMAIL, ExtensionReason.COMPLEXITY, TEXT);
        }
    }

    @Nested
    class Fulfilling {
        @Test
        void numbers_the_copies() {
            given(ACCESS, VERIFIED).when(fulfil(Right.ACCESS)).expectEvents(COPIED);
            given(ACCESS, VERIFIED)
                    .when(new FulfilRight(LETTER, ANNA, Right.ACCESS, true, false, false, Set.of(), Set.of(), 2))
                    .expectEvents(new RightFulfilled(LETTER, ANNA, Right.ACCESS, Fulfilment.CARRIED_OUT, List.of(), 3));
        }

        @ParameterizedTest
        @CsvSource({
            "RECTIFICATION, remove-value",
            "ERASURE, erase-customer",
            "RESTRICTION, restrict-processing",
            "OBJECTION, make-objection"
        })
        void rests_on_the_act_that_carried_it_out(Right right, String act) {
            RequestReceived received = received(ANNA, right);
            var done =
                    new FulfilRight(LETTER, ANNA, right, false, false, false, Set.of(act, "place-hold"), Set.of(), 0);
            var said = new FulfilRight(LETTER, ANNA, right, false, false, false, Set.of("place-hold"), Set.of(), 0);
            given(received)
                    .when(done)
                    .expectEvents(new RightFulfilled(LETTER, ANNA, right, Fulfilment.CARRIED_OUT, List.of(act), null));
            expectRefusal(given(received).when(said), Rule.RIGHT_NOT_CARRIED_OUT);
        }

        @Test
        void twice_is_fulfilling_once() {
            given(ACCESS, VERIFIED, COPIED)
                    .when(fulfil(Right.ACCESS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void answers_somebody_nobody_knows_that_nothing_is_held() {
            var nothing = new FulfilRight(LETTER, null, Right.ACCESS, true, true, false, Set.of(), Set.of(), 0);
            given(UNKNOWN)
                    .when(nothing)
                    .expectEvents(
                            new RightFulfilled(LETTER, null, Right.ACCESS, Fulfilment.NOTHING_HELD, List.of(), null));
            expectRefusal(
                    given(UNKNOWN)
                            .when(new FulfilRight(
                                    LETTER, null, Right.ACCESS, true, false, false, Set.of(), Set.of(), 0)),
                    Rule.REQUESTER_UNKNOWN);
        }

        @Test
        void does_not_say_that_nothing_is_held_of_a_customer() {
            expectRefusal(
                    given(ACCESS, VERIFIED)
                            .when(new FulfilRight(
                                    LETTER, ANNA, Right.ACCESS, true, true, false, Set.of(), Set.of(), 0)),
                    Rule.DATA_IS_HELD);
        }

        @Test
        void gives_no_copy_of_somebody_erased() {
            expectRefusal(
                    given(ACCESS, VERIFIED)
                            .when(new FulfilRight(
                                    LETTER, ANNA, Right.ACCESS, true, false, true, Set.of(), Set.of(), 0)),
                    Rule.CUSTOMER_ERASED);
        }

        @Test
        void is_for_rights_that_are_asked() {
            given(ERASURE, VERIFIED)
                    .when(fulfil(Right.ACCESS))
                    .expectNoEvents()
                    .expectException(refusal(Rule.RIGHT_NOT_ASKED, "right", "erasure"));
        }

        @Test
        void of_an_objection_waits_until_it_is_weighed_and_of_nothing_else() {
            expectRefusal(
                    given(received(ANNA, Right.OBJECTION)).when(weighed(Right.OBJECTION)), Rule.OBJECTION_NOT_WEIGHED);
            given(ACCESS, VERIFIED).when(weighed(Right.ACCESS)).expectEvents(COPIED);
        }

        private FulfilRight weighed(Right right) {
            return new FulfilRight(
                    LETTER, ANNA, right, false, false, false, Set.of("uphold-objection"), Set.of("development"), 0);
        }
    }

    @Nested
    class Refusing {
        @Test
        void says_why() {
            given(ERASURE)
                    .when(refuse(RefusalGround.LEGAL_OBLIGATION, TEXT, null))
                    .expectEvents(REFUSED);
            given(ERASURE, REFUSED)
                    .when(refuse(RefusalGround.LEGAL_OBLIGATION, TEXT, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            expectRefusal(
                    given(ERASURE).when(refuse(RefusalGround.LEGAL_OBLIGATION, null, null)),
                    Rule.REFUSAL_WITHOUT_REASONS);
        }

        @ParameterizedTest
        @EnumSource(
                value = RefusalGround.class,
                names = {"MANIFESTLY_UNFOUNDED", "EXCESSIVE"})
        void needs_facts_where_the_burden_of_proof_is_the_controllers(RefusalGround ground) {
            expectRefusal(given(ERASURE).when(refuse(ground, TEXT, null)), Rule.REFUSAL_WITHOUT_FACTS);
            given(ERASURE).when(refuse(ground, TEXT, TEXT)).expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @EnumSource(
                value = RefusalGround.class,
                names = {"DATA_ACCURATE", "NOT_PORTABLE", "COMPELLING_GROUNDS", "RIGHTS_OF_OTHERS"})
        void has_no_ground_of_another_right(RefusalGround ground) {
            given(ERASURE)
                    .when(refuse(ground, TEXT, TEXT))
                    .expectNoEvents()
                    .expectException(refusal(
                            Rule.REFUSAL_GROUND_UNFIT,
                            "ground",
                            "manifestly-unfounded",
                            "excessive",
                            "identity-not-shown",
                            "no-ground",
                            "freedom-of-expression",
                            "legal-obligation",
                            "public-health",
                            "archiving-or-statistics",
                            "legal-claims"));
        }

        @Test
        void is_for_rights_that_are_asked() {
            expectRefusal(given(ACCESS).when(refuse(RefusalGround.LEGAL_OBLIGATION, TEXT, null)), Rule.RIGHT_NOT_ASKED);
        }

        @ParameterizedTest
        @EnumSource(
                value = RefusalGround.class,
                names = {"COMPELLING_GROUNDS", "LEGAL_CLAIMS", "ARCHIVING_OR_STATISTICS"})
        void of_an_objection_as_the_lighter_needs_that_it_was_overruled(RefusalGround ground) {
            RequestReceived received = received(ANNA, Right.OBJECTION);
            expectRefusal(
                    given(received).when(object(ground, Set.of("make-objection"), false)), Rule.OBJECTION_NOT_WEIGHED);
            given(received)
                    .when(object(ground, Set.of("overrule-objection"), false))
                    .expectEvents(new RightRefused(LETTER, ANNA, Right.OBJECTION, ground, TEXT, null));
            given(received)
                    .when(object(ground, Set.of(), true))
                    .expectEvents(new RightRefused(LETTER, ANNA, Right.OBJECTION, ground, TEXT, null));
        }

        @Test
        void of_an_objection_for_another_reason_needs_no_weighing_unless_it_has_begun() {
            RequestReceived received = received(ANNA, Right.OBJECTION);
            given(received)
                    .when(object(RefusalGround.NO_GROUND, Set.of(), false))
                    .expectEvents(new RightRefused(LETTER, ANNA, Right.OBJECTION, RefusalGround.NO_GROUND, TEXT, null));
            expectRefusal(
                    given(received)
                            .when(new RefuseRight(
                                    LETTER,
                                    ANNA,
                                    Right.OBJECTION,
                                    RefusalGround.NO_GROUND,
                                    TEXT,
                                    null,
                                    Set.of(),
                                    Set.of("development"),
                                    false)),
                    Rule.OBJECTION_NOT_WEIGHED);
        }

        @Test
        void of_an_erasure_on_claims_weighs_no_objection() {
            given(ERASURE)
                    .when(refuse(RefusalGround.LEGAL_CLAIMS, TEXT, null))
                    .expectEvents(
                            new RightRefused(LETTER, ANNA, Right.ERASURE, RefusalGround.LEGAL_CLAIMS, TEXT, null));
        }

        private RefuseRight object(RefusalGround ground, Set<String> acts, boolean erased) {
            return new RefuseRight(LETTER, ANNA, Right.OBJECTION, ground, TEXT, null, acts, Set.of(), erased);
        }

        @Test
        void does_not_call_unshown_what_was_shown() {
            expectRefusal(
                    given(ERASURE, VERIFIED).when(refuse(RefusalGround.IDENTITY_NOT_SHOWN, TEXT, null)),
                    Rule.REFUSAL_GROUND_UNFIT);
            given(ERASURE)
                    .when(refuse(RefusalGround.IDENTITY_NOT_SHOWN, TEXT, null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void of_what_was_fulfilled_is_too_late_and_the_other_way_round() {
            expectRefusal(
                    given(BOTH, VERIFIED, COPIED)
                            .when(new RefuseRight(
                                    LETTER,
                                    ANNA,
                                    Right.ACCESS,
                                    RefusalGround.EXCESSIVE,
                                    TEXT,
                                    TEXT,
                                    Set.of(),
                                    Set.of(),
                                    false)),
                    Rule.RIGHT_ANSWERED);
            expectRefusal(given(BOTH, VERIFIED, REFUSED).when(fulfil(Right.ERASURE)), Rule.RIGHT_ANSWERED);
        }

        private RefuseRight refuse(RefusalGround ground, @Nullable Sealed reasons, @Nullable Sealed facts) {
            return new RefuseRight(LETTER, ANNA, Right.ERASURE, ground, reasons, facts, Set.of(), Set.of(), false);
        }
    }

    @Nested
    class Withholding {
        private final WithholdPart withhold =
                new WithholdPart(LETTER, ANNA, "phone", RefusalGround.RIGHTS_OF_OTHERS, TEXT);
        private final PartWithheld withheld =
                new PartWithheld(LETTER, ANNA, "phone", RefusalGround.RIGHTS_OF_OTHERS, TEXT);
        private final ShowPart show = new ShowPart(LETTER, ANNA, "phone");
        private final PartShown shown = new PartShown(LETTER, ANNA, "phone");

        @Test
        void leaves_a_part_out_once_until_it_is_shown() {
            given(ACCESS).when(withhold).expectEvents(withheld);
            given(ACCESS, withheld)
                    .when(withhold)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(ACCESS, withheld).when(show).expectEvents(shown);
            given(ACCESS, withheld, shown)
                    .when(show)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(ACCESS, withheld, shown).when(withhold).expectEvents(withheld);
        }

        @Test
        void on_another_ground_is_told_again() {
            given(ACCESS, withheld)
                    .when(new WithholdPart(LETTER, ANNA, "phone", RefusalGround.LIMITED_BY_LAW, TEXT))
                    .expectEvents(new PartWithheld(LETTER, ANNA, "phone", RefusalGround.LIMITED_BY_LAW, TEXT));
        }

        @Test
        void is_for_data_that_is_asked_and_not_answered_yet() {
            expectRefusal(given(ERASURE).when(withhold), Rule.RIGHT_NOT_ASKED);
            expectRefusal(given(ERASURE, withheld).when(show), Rule.RIGHT_NOT_ASKED);
            expectRefusal(given(ACCESS, VERIFIED, COPIED).when(withhold), Rule.RIGHT_ANSWERED);
            expectRefusal(given(ACCESS, withheld, VERIFIED, COPIED).when(show), Rule.RIGHT_ANSWERED);
            given(received(ANNA, Right.ACCESS, Right.PORTABILITY), VERIFIED, COPIED)
                    .when(withhold)
                    .expectEvents(withheld);
        }
    }

    @Nested
    class Charging {
        @Test
        void is_not_for_a_first_copy_whatever_it_is_for() {
            expectRefusal(given(ACCESS).when(fee(FeeGround.FURTHER_COPY, null, 0)), Rule.FIRST_COPY_FREE);
        }

        @Test
        void is_for_a_copy_that_is_asked() {
            expectRefusal(given(ERASURE).when(fee(FeeGround.FURTHER_COPY, null, 1)), Rule.RIGHT_NOT_ASKED);
        }

        @Test
        void is_for_a_further_copy() {
            given(ACCESS)
                    .when(fee(FeeGround.FURTHER_COPY, null, 1))
                    .expectEvents(new FeeCharged(LETTER, ANNA, FeeGround.FURTHER_COPY, "12.50", null));
        }

        @Test
        void for_excess_needs_facts() {
            expectRefusal(given(ACCESS).when(fee(FeeGround.EXCESSIVE, null, 1)), Rule.REFUSAL_WITHOUT_FACTS);
            given(ACCESS).when(fee(FeeGround.EXCESSIVE, TEXT, 0)).expectSuccessfulHandlerExecution();
        }

        private ChargeFee fee(FeeGround ground, @Nullable Sealed facts, int copies) {
            return new ChargeFee(LETTER, ANNA, ground, "12.50", facts, copies);
        }
    }

    @Nested
    class Delivering {
        @Test
        void closes_the_request() {
            given(BOTH, VERIFIED, COPIED, REFUSED).when(deliver()).expectEvents(DELIVERED, ANSWERED);
            given(BOTH, VERIFIED, COPIED, REFUSED, DELIVERED, ANSWERED)
                    .when(deliver())
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void says_nothing_else_afterwards() {
            expectRefusal(
                    given(BOTH, VERIFIED, COPIED, REFUSED, DELIVERED, ANSWERED)
                            .when(new DeliverAnswer(
                                    LETTER, ANNA, DELIVERED.on(), DELIVERED.channel(), "sv", DELIVERED.documents())),
                    Rule.REQUEST_CLOSED);
        }

        @Test
        void waits_for_every_right() {
            expectRefusal(given(BOTH, VERIFIED, COPIED).when(deliver()), Rule.RIGHTS_UNANSWERED);
        }

        @ParameterizedTest
        @MethodSource("fi.rekisteri.command.request.RequestTest#anything")
        void is_the_end_of_it(RequestCommand command) {
            expectRefusal(
                    given(BOTH, VERIFIED, COPIED, REFUSED, DELIVERED, ANSWERED).when(command), Rule.REQUEST_CLOSED);
        }

        private DeliverAnswer deliver() {
            return new DeliverAnswer(
                    LETTER, ANNA, DELIVERED.on(), DELIVERED.channel(), DELIVERED.language(), DELIVERED.documents());
        }
    }

    @ParameterizedTest
    @MethodSource("onTheDayBefore")
    void takes_no_step_before_it_came(RequestCommand command) {
        expectRefusal(given(BOTH, COPIED, REFUSED).when(command), Rule.STEP_BEFORE_RECEIPT);
    }

    static List<RequestCommand> onTheDayBefore() {
        LocalDate on = CAME.minusDays(1);
        return List.of(
                new VerifyIdentity(LETTER, ANNA, on, "signed-letter", List.of(Right.ACCESS)),
                new DoubtIdentity(LETTER, ANNA, on, List.of(), TEXT, true),
                new AskClarification(LETTER, ANNA, on, TEXT, true),
                new ExtendRequest(LETTER, ANNA, on, RequestChannel.EMAIL, ExtensionReason.COMPLEXITY, TEXT),
                new DeliverAnswer(LETTER, ANNA, on, RequestChannel.LETTER, "en", List.of(DIGEST)),
                new WithdrawRequest(LETTER, ANNA, on, RequestChannel.PHONE));
    }

    /** Texts sealed for somebody else than the subject are not taken in. */
    @ParameterizedTest
    @MethodSource("ofBo")
    void takes_nothing_that_was_sealed_for_another(RequestCommand command) {
        expectRefusal(given(BOTH, VERIFIED, QUESTIONED).when(command), Rule.REQUEST_OF_ANOTHER);
    }

    static List<RequestCommand> anything() {
        return Stream.concat(about(ANNA), Stream.of(new FindRequester(LETTER, ANNA, List.of())))
                .toList();
    }

    static List<RequestCommand> ofBo() {
        return about(BO).toList();
    }

    private static Stream<RequestCommand> about(UUID customer) {
        LocalDate on = CAME.plusDays(6);
        return Stream.of(
                new VerifyIdentity(LETTER, customer, on, "signed-letter", List.of(Right.ACCESS)),
                new DoubtIdentity(LETTER, customer, on, List.of(), TEXT, true),
                new AskClarification(LETTER, customer, on, TEXT, true),
                new RecordClarification(LETTER, customer, on, TEXT),
                new ExtendRequest(LETTER, customer, on, RequestChannel.EMAIL, ExtensionReason.COMPLEXITY, TEXT),
                new FulfilRight(LETTER, customer, Right.ACCESS, true, false, false, Set.of(), Set.of(), 0),
                new RefuseRight(
                        LETTER,
                        customer,
                        Right.ERASURE,
                        RefusalGround.NO_GROUND,
                        TEXT,
                        null,
                        Set.of(),
                        Set.of(),
                        false),
                new WithholdPart(LETTER, customer, "phone", RefusalGround.RIGHTS_OF_OTHERS, TEXT),
                new ShowPart(LETTER, customer, "phone"),
                new ChargeFee(LETTER, customer, FeeGround.FURTHER_COPY, "5", null, 1),
                new DeliverAnswer(LETTER, customer, on, RequestChannel.LETTER, "en", List.of(DIGEST)),
                new WithdrawRequest(LETTER, customer, on, RequestChannel.PHONE));
    }

    private static FulfilRight fulfil(Right right) {
        return new FulfilRight(LETTER, ANNA, right, true, false, false, Set.of(), Set.of(), 0);
    }

    private static RequestReceived received(@Nullable UUID customer, Right... rights) {
        return new RequestReceived(
                LETTER,
                customer,
                RequestChannel.LETTER,
                CAME,
                "fi",
                Stream.of(rights).map(right -> new AskedRight(right, null)).toList());
    }

    private static TestExecutor<Request> given(Object... events) {
        return new AggregateTestFixture<>(Request.class).given(events);
    }

    private static Matcher<?> refusal(Rule rule, String field, String... allowed) {
        return new CustomTypeSafeMatcher<Refused>(rule.id() + " " + field + " " + List.of(allowed)) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.rule() == rule
                        && field.equals(refused.field())
                        && refused.allowed().equals(List.of(allowed));
            }
        };
    }

    private static void expectRefusal(ResultValidator<Request> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(rule.id());
    }
}
