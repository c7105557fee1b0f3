package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a customer's record, from registration to the destruction of its last key. */
public sealed interface CustomerEvent extends Event {

    StreamId customer();

    @Override
    default String register() {
        return customer().register();
    }

    /** Data collected. {@code language} is the subject's (ISO 639-1); {@code noticeVersion} the notice in force (Art. 13). */
    @Stored("customer-registered")
    record CustomerRegistered(
            StreamId customer,
            @Nullable Sealed number,
            List<FieldValue> values,
            String source,
            String language,
            int noticeVersion)
            implements CustomerEvent {
        public CustomerRegistered {
            values = List.copyOf(values);
        }
    }

    @Stored("value-corrected")
    record ValueCorrected(
            StreamId customer,
            FieldValue value,
            ValueGround ground,
            String source,
            @Nullable Sealed evidence) implements CustomerEvent {}

    /** A value the record did not have before. */
    @Stored("value-completed")
    record ValueCompleted(StreamId customer, FieldValue value, String source) implements CustomerEvent {}

    @Stored("value-removed")
    record ValueRemoved(StreamId customer, String field, String category, ValueGround ground)
            implements CustomerEvent {}

    /** {@code details} seals the order's date, amount and text. {@code keptUntil}: last day of the statutory period. */
    @Stored("order-recorded")
    record OrderRecorded(StreamId customer, Sealed number, Sealed details, LocalDate keptUntil)
            implements CustomerEvent {}

    @Stored("invoice-opened")
    record InvoiceOpened(StreamId customer, Sealed number, Sealed details, LocalDate keptUntil, Hold hold)
            implements CustomerEvent {}

    @Stored("invoice-settled")
    record InvoiceSettled(StreamId customer, Fingerprint invoice, UUID hold) implements CustomerEvent {}

    @Stored("collection-started")
    record CollectionStarted(StreamId customer, Fingerprint invoice, Hold hold) implements CustomerEvent {}

    @Stored("collection-ended")
    record CollectionEnded(StreamId customer, Fingerprint invoice, UUID hold) implements CustomerEvent {}

    @Stored("hold-placed")
    record HoldPlaced(
            StreamId customer, Hold hold, @Nullable Sealed reason) implements CustomerEvent {}

    @Stored("hold-lifted")
    record HoldLifted(StreamId customer, UUID hold, String ground) implements CustomerEvent {}

    /** The subject acts as contact of an organisation; erasure waits until the role ends (N21). */
    @Stored("contact-role-started")
    record ContactRoleStarted(StreamId customer, Sealed organisation, Hold hold) implements CustomerEvent {}

    @Stored("contact-role-ended")
    record ContactRoleEnded(StreamId customer, UUID hold) implements CustomerEvent {}

    @Stored("processing-restricted")
    record ProcessingRestricted(StreamId customer, RestrictionGround ground) implements CustomerEvent {}

    /** The subject was told that the restriction will be lifted (Art. 18(3)). */
    @Stored("lifting-told")
    record LiftingTold(StreamId customer, LocalDate on, String channel) implements CustomerEvent {}

    /** Restricted by another ground, the record stays so. {@code ground}: null in what was stored before grounds were lifted one by one; all. */
    @Stored("restriction-lifted")
    record RestrictionLifted(StreamId customer, @Nullable RestrictionGround ground) implements CustomerEvent {}

    /** {@code scope} is an objection scope of the notice (N17) or {@code publication} (N24). */
    @Stored("objection-made")
    record ObjectionMade(StreamId customer, String scope) implements CustomerEvent {}

    @Stored("objection-withdrawn")
    record ObjectionWithdrawn(StreamId customer, String scope) implements CustomerEvent {}

    /**
     * The subject objects to a purpose on grounds of their own situation (Art. 21(1)). While that is weighed, processing is restricted by
     * the {@link ProcessingRestricted} beside it (Art. 18(1)(d)). {@code situation}: what the subject said of it.
     */
    @Stored("objection-raised")
    record ObjectionRaised(
            StreamId customer, String purpose, @Nullable Sealed situation) implements CustomerEvent {}

    /** Nothing of the controller's outweighs the subject's situation: processing for that purpose has ended. */
    @Stored("objection-upheld")
    record ObjectionUpheld(StreamId customer, String purpose) implements CustomerEvent {}

    /** The controller shows why the processing goes on (Art. 21(1)). {@code reasons}: what the subject is told. */
    @Stored("objection-overruled")
    record ObjectionOverruled(
            StreamId customer,
            String purpose,
            RefusalGround ground,
            @Nullable Sealed reasons) implements CustomerEvent {}

    /** The subject takes the objection to that purpose back, weighed or not. */
    @Stored("objection-dropped")
    record ObjectionDropped(StreamId customer, String purpose) implements CustomerEvent {}

    /** Data may go to a recipient within the EU and EEA (N8); the act's purpose is the disclosure's. */
    @Stored("data-disclosed")
    record DataDisclosed(StreamId customer, Disclosure disclosure) implements CustomerEvent {}

    /** Data may go to a country outside the EU and EEA (N9). */
    @Stored("data-transferred")
    record DataTransferred(StreamId customer, Disclosure disclosure, Transfer transfer) implements CustomerEvent {}

    /** {@code keptUntil}: last day of the period of the retention class that starts here (N11). */
    @Stored("relationship-ended")
    record RelationshipEnded(StreamId customer, LocalDate on, LocalDate keptUntil) implements CustomerEvent {}

    /** Where classes that start when the relationship ends have periods of their own: the last day of each. */
    @Stored("retention-dated")
    record RetentionDated(StreamId customer, List<ClassEnd> ends) implements CustomerEvent {
        public RetentionDated {
            ends = List.copyOf(ends);
        }
    }

    /** A relationship that showed no activity was looked at, and goes on (Art. 5(1)(e)). */
    @Stored("relationship-reviewed")
    record RelationshipReviewed(StreamId customer, LocalDate on) implements CustomerEvent {}

    /** The day on which somebody looks again whether the hold is still needed (Art. 17(3)(e)). */
    @Stored("hold-review-set")
    record HoldReviewSet(StreamId customer, UUID hold, LocalDate on) implements CustomerEvent {}

    /** The subject was told of data that came from elsewhere (Art. 14(3)). */
    @Stored("subject-informed")
    record SubjectInformed(StreamId customer, LocalDate on, String channel) implements CustomerEvent {}

    /** The controller used the data to address the subject: by then, at the latest, the subject is told where it came from (Art. 14(3)(b)). */
    @Stored("subject-contacted")
    record SubjectContacted(StreamId customer, LocalDate on, String channel) implements CustomerEvent {}

    /**
     * A document on paper about the subject (N12). {@code details} seals kind, place and date, under a key of the document's own that
     * outlives the rest, until the paper is destroyed too.
     */
    @Stored("paper-document-registered")
    record PaperDocumentRegistered(StreamId customer, UUID document, String category, Sealed details)
            implements CustomerEvent {}

    /** The data is erased; these papers about the subject are still to be destroyed by hand. */
    @Stored("paper-to-destroy")
    record PaperToDestroy(StreamId customer, List<UUID> documents) implements CustomerEvent {
        public PaperToDestroy {
            documents = List.copyOf(documents);
        }
    }

    @Stored("paper-document-destroyed")
    record PaperDocumentDestroyed(StreamId customer, UUID document, LocalDate on) implements CustomerEvent {}

    /**
     * Data of a visit to the site, linked to the subject (N14). {@code details} seals address, time, pages and browser. {@code keptUntil}:
     * last day of the visit's own period; null where visits are kept as long as the rest of their class.
     */
    @Stored("visitor-data-linked")
    record VisitorDataLinked(
            StreamId customer,
            UUID visit,
            String category,
            Sealed details,
            String source,
            @Nullable LocalDate keptUntil)
            implements CustomerEvent {}

    @Stored("visitor-linking-refused")
    record VisitorLinkingRefused(StreamId customer) implements CustomerEvent {}

    @Stored("visitor-linking-allowed")
    record VisitorLinkingAllowed(StreamId customer) implements CustomerEvent {}

    /**
     * The subject is counted in these statistics, and what is not kept by law is erased beside it (N23). In which groups, no record says.
     */
    @Stored("customer-anonymised")
    record CustomerAnonymised(StreamId customer, List<String> statistics, List<CategoryOutcome> outcomes)
            implements CustomerEvent {
        public CustomerAnonymised {
            statistics = List.copyOf(statistics);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The answer to an erasure, per category of data. What it erases at once is in the {@link DataErased} beside it. */
    @Stored("erasure-decided")
    record ErasureDecided(StreamId customer, List<CategoryOutcome> outcomes) implements CustomerEvent {
        public ErasureDecided {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The keys of these retention classes are destroyed, in the transaction that stores this event. */
    @Stored("data-erased")
    record DataErased(StreamId customer, List<String> retentionClasses, List<String> categories, ErasureCause cause)
            implements CustomerEvent {
        public DataErased {
            retentionClasses = List.copyOf(retentionClasses);
            categories = List.copyOf(categories);
        }
    }
}
