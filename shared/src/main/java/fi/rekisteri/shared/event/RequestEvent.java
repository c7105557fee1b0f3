package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data subject's request, from the letter to its answer (GDPR Art. 12, 15-22; N16, N19). One letter may ask for several rights; each is
 * fulfilled or refused by itself, and all are answered together.
 *
 * <p>{@code subject} is the customer whose request it is; null while nobody knows. Free text is sealed for that customer, in the class of
 * the customer relationship, and dies with it; while nobody knows, for the request itself ({@link #OWN_CLASS}), whose key dies when the
 * customer is found or the request closes. Every {@code on} is the day it happened, which may be earlier than the day it was recorded.
 */
public sealed interface RequestEvent extends Event {

    /** Retention class of the key that a request has of its own while its subject is unknown. */
    String OWN_CLASS = "request";

    StreamId request();

    @Nullable
    UUID subject();

    @Override
    default String register() {
        return request().register();
    }

    /** The clock of Art. 12(3) starts on {@code on}. {@code language}: of the request, ISO 639-1. */
    @Stored("request-received")
    record RequestReceived(
            StreamId request,
            @Nullable UUID subject,
            RequestChannel channel,
            LocalDate on,
            String language,
            List<AskedRight> rights)
            implements RequestEvent {
        public RequestReceived {
            rights = List.copyOf(rights);
        }
    }

    /** It is known now whose request it is. {@code rights}: what was asked, sealed anew for the customer; the request's own key is destroyed. */
    @Stored("requester-found")
    record RequesterFound(StreamId request, UUID subject, List<AskedRight> rights) implements RequestEvent {
        public RequesterFound {
            rights = List.copyOf(rights);
        }
    }

    /** Identity is shown, by an identity means of the notice that is accepted for these rights (N16, N19). A stopped clock goes on. */
    @Stored("identity-verified")
    record IdentityVerified(StreamId request, @Nullable UUID subject, LocalDate on, String means, List<Right> rights)
            implements RequestEvent {
        public IdentityVerified {
            rights = List.copyOf(rights);
        }
    }

    /**
     * Reasonable doubt about who asks: more is asked for (Art. 12(6)).
     *
     * @param asked the identity means of the notice that would do
     * @param stopsClock until identity is verified
     */
    @Stored("identity-doubted")
    record IdentityDoubted(
            StreamId request,
            @Nullable UUID subject,
            LocalDate on,
            List<String> asked,
            @Nullable Sealed reason,
            boolean stopsClock)
            implements RequestEvent {
        public IdentityDoubted {
            asked = List.copyOf(asked);
        }
    }

    /** The subject is asked what the request is about. {@code stopsClock}: until the answer comes. */
    @Stored("clarification-asked")
    record ClarificationAsked(
            StreamId request,
            @Nullable UUID subject,
            LocalDate on,
            @Nullable Sealed question,
            boolean stopsClock) implements RequestEvent {}

    @Stored("clarification-given")
    record ClarificationGiven(
            StreamId request,
            @Nullable UUID subject,
            LocalDate on,
            @Nullable Sealed answer) implements RequestEvent {}

    /** The answer may take three months from receipt; {@code on} is the day the subject was told of it and of its reason. */
    @Stored("request-extended")
    record RequestExtended(
            StreamId request,
            @Nullable UUID subject,
            LocalDate on,
            RequestChannel channel,
            ExtensionReason reason,
            @Nullable Sealed explanation)
            implements RequestEvent {}

    /**
     * One right is done.
     *
     * @param acts on the customer's record under this request, that carried it out; none for access and portability
     * @param copy the how-manieth copy of the data this is for the subject; null but for access
     */
    @Stored("right-fulfilled")
    record RightFulfilled(
            StreamId request,
            @Nullable UUID subject,
            Right right,
            Fulfilment how,
            List<String> acts,
            @Nullable Integer copy)
            implements RequestEvent {
        public RightFulfilled {
            acts = List.copyOf(acts);
        }
    }

    /**
     * One right is refused (Art. 12(4)); the answer tells the reasons and both remedies.
     *
     * @param reasons what the subject is told; null only for a subject erased before
     * @param facts what the decision relies on (Art. 12(5): the burden of proof is the controller's)
     */
    @Stored("right-refused")
    record RightRefused(
            StreamId request,
            @Nullable UUID subject,
            Right right,
            RefusalGround ground,
            @Nullable Sealed reasons,
            @Nullable Sealed facts)
            implements RequestEvent {}

    /**
     * A part of the data is not told in the answer, because it is about others or the law limits it (Art. 15(4), 20(4); Data Protection Act
     * s. 34).
     *
     * @param part a field of the notice, or the {@link FreeText#id()} of what is told beside fields
     */
    @Stored("part-withheld")
    record PartWithheld(
            StreamId request,
            @Nullable UUID subject,
            String part,
            RefusalGround ground,
            @Nullable Sealed reasons) implements RequestEvent {}

    /** It is told after all. */
    @Stored("part-shown")
    record PartShown(StreamId request, @Nullable UUID subject, String part) implements RequestEvent {}

    /** A reasonable fee (Art. 12(5)(a), 15(3)). {@code amount}: euros, as decimal text. */
    @Stored("fee-charged")
    record FeeCharged(
            StreamId request,
            @Nullable UUID subject,
            FeeGround ground,
            String amount,
            @Nullable Sealed facts) implements RequestEvent {}

    /**
     * The answer went out, with what was decided on each right.
     *
     * @param language of the answer, ISO 639-1
     * @param documents SHA-256 of each document that was delivered, 64 lower-case hexadecimal digits
     */
    @Stored("answer-delivered")
    record AnswerDelivered(
            StreamId request,
            @Nullable UUID subject,
            LocalDate on,
            RequestChannel channel,
            String language,
            List<String> documents)
            implements RequestEvent {
        public AnswerDelivered {
            documents = List.copyOf(documents);
        }
    }

    @Stored("request-withdrawn")
    record RequestWithdrawn(StreamId request, @Nullable UUID subject, LocalDate on, RequestChannel channel)
            implements RequestEvent {}

    /** Nothing more happens to it, and it freezes no purge any longer. If its subject is unknown, its own key is destroyed. */
    @Stored("request-closed")
    record RequestClosed(StreamId request, @Nullable UUID subject, Closing how) implements RequestEvent {}
}
