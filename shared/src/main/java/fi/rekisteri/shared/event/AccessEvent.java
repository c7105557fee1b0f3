package fi.rekisteri.shared.event;

import fi.rekisteri.shared.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts that change nothing: reads, hits, list entries, refusals, repetitions. One per data subject, before data leaves. */
public sealed interface AccessEvent extends Event {

    /** Whose data it touched; null when no data subject was concerned. */
    @Nullable
    UUID subject();

    @Stored("customer-consulted")
    record CustomerConsulted(String register, UUID subject, List<String> categories, List<String> fields)
            implements AccessEvent {
        public CustomerConsulted {
            categories = List.copyOf(categories);
            fields = List.copyOf(fields);
        }
    }

    /** A search hit; {@code by} names what was searched by, never the value. */
    @Stored("customer-found")
    record CustomerFound(String register, UUID subject, List<String> by, List<String> categories)
            implements AccessEvent {
        public CustomerFound {
            by = List.copyOf(by);
            categories = List.copyOf(categories);
        }
    }

    @Stored("customer-listed")
    record CustomerListed(String register, UUID subject, List<String> categories) implements AccessEvent {
        public CustomerListed {
            categories = List.copyOf(categories);
        }
    }

    /** Somebody read the processing history of the subject, or a part of the register's log that names it. */
    @Stored("history-consulted")
    record HistoryConsulted(String register, UUID subject) implements AccessEvent {}

    /** The data subject's own extract of the log was told to an officer, for the subject (CJEU C-579/21). */
    @Stored("extract-consulted")
    record ExtractConsulted(String register, UUID subject) implements AccessEvent {}

    /**
     * Who was behind an entry of a person's log was told; one of these for that person, one for the employee.
     *
     * @param entry position of the entry
     */
    @Stored("staff-named")
    record StaffNamed(String register, UUID subject, long entry) implements AccessEvent {}

    /**
     * Whether it was decided to tell who was behind an entry of a person's log was read; one of these for that person, and one for the employee
     * of whom it was decided.
     *
     * @param entry position of the entry
     */
    @Stored("naming-consulted")
    record NamingConsulted(String register, UUID subject, long entry) implements AccessEvent {}

    /**
     * Somebody looked and met nobody: a search without a hit, an empty list, a stretch of log that names no one.
     *
     * @param by names of what was searched by, never the values
     */
    @Stored("nobody-found")
    record NobodyFound(String register, String act, List<String> by) implements AccessEvent {
        public NobodyFound {
            by = List.copyOf(by);
        }

        @Override
        public @Nullable UUID subject() {
            return null;
        }
    }

    @Stored("account-consulted")
    record AccountConsulted(String register, UUID subject) implements AccessEvent {}

    @Stored("recipient-consulted")
    record RecipientConsulted(String register, UUID subject) implements AccessEvent {}

    /** Somebody read to whom the subject's data went. */
    @Stored("disclosures-consulted")
    record DisclosuresConsulted(String register, UUID subject) implements AccessEvent {}

    /** Somebody read which recipients were told of a change of the subject's data. */
    @Stored("notifications-consulted")
    record NotificationsConsulted(String register, UUID subject) implements AccessEvent {}

    /** The data of a disclosure was handed out; {@code fields} are those that still held a value. */
    @Stored("disclosure-handed-out")
    record DisclosureHandedOut(
            String register,
            UUID subject,
            UUID disclosure,
            UUID recipient,
            List<String> categories,
            List<String> fields)
            implements AccessEvent {
        public DisclosureHandedOut {
            categories = List.copyOf(categories);
            fields = List.copyOf(fields);
        }
    }

    /** Somebody read a data subject's request; {@code subject} is null while nobody knows whose it is. */
    @Stored("request-consulted")
    record RequestConsulted(String register, @Nullable UUID subject, UUID request) implements AccessEvent {}

    /** A data subject's request stood in a list. */
    @Stored("request-listed")
    record RequestListed(String register, @Nullable UUID subject, UUID request) implements AccessEvent {}

    /** The subject was shown as one whose data was reached by somebody (Art. 33, 34). */
    @Stored("exposure-consulted")
    record ExposureConsulted(String register, UUID subject) implements AccessEvent {}

    /** The file of a breach was read; it is nobody's data alone. */
    @Stored("incident-consulted")
    record IncidentConsulted(String register, UUID incident) implements AccessEvent {
        @Override
        public @Nullable UUID subject() {
            return null;
        }
    }

    /** {@code act} is the act refused, kebab-case; {@code field} the field or header the rule speaks of. */
    @Stored("act-refused")
    record ActRefused(
            String register,
            @Nullable UUID subject,
            String act,
            Rule rule,
            @Nullable String field) implements AccessEvent {}

    /** Asked again for what already is so: nothing changed, but it was asked. */
    @Stored("act-repeated")
    record ActRepeated(String register, UUID subject, String act) implements AccessEvent {}

    /**
     * What happens to an export of the log for those who supervise it (Art. 5(2), 58(1)). An export of one person's records names that
     * person as its subject; one of a whole log names nobody.
     */
    sealed interface ExportEvent extends AccessEvent {

        UUID export();
    }

    /**
     * Stands in the log before the export is begun, and is the event the export names as its own.
     *
     * @param origin of the log that is exported
     * @param from inclusive, {@code to} exclusive, of the time recorded; null for no bound
     * @param kinds and {@code names} of the events wanted; none for all
     * @param scopeOnly whether the entries of other events are left out
     */
    @Stored("export-requested")
    record ExportRequested(
            String register,
            UUID export,
            @Nullable UUID subject,
            String origin,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> kinds,
            List<String> names,
            boolean scopeOnly)
            implements ExportEvent {
        public ExportRequested {
            kinds = List.copyOf(kinds);
            names = List.copyOf(names);
        }
    }

    /** The file was handed out, or a part of it. {@code sha256} of the whole file, in hexadecimal. */
    @Stored("export-fetched")
    record ExportFetched(
            String register, UUID export, @Nullable UUID subject, String sha256) implements ExportEvent {}

    /** The service was asked to run the verifier over the file. {@code sha256} of the whole file, in hexadecimal. */
    @Stored("export-verification-requested")
    record ExportVerificationRequested(
            String register, UUID export, @Nullable UUID subject, String sha256) implements ExportEvent {}

    @Stored("export-deleted")
    record ExportDeleted(
            String register, UUID export, @Nullable UUID subject, ExportEnd cause) implements ExportEvent {}

    /**
     * An authority ordered that pseudonyms of an export be told by name; one {@link PersonIdentified} follows for each.
     *
     * @param reference the authority's number of the order; no name, no text
     */
    @Stored("identification-ordered")
    record IdentificationOrdered(
            String register,
            UUID export,
            UUID order,
            OrderingAuthority authority,
            String reference,
            LocalDate orderedOn,
            int persons)
            implements ExportEvent {

        @Override
        public @Nullable UUID subject() {
            return null;
        }
    }

    /**
     * Who is behind a pseudonym was told under an order.
     *
     * @param subject a customer or an account
     * @param fields told; none where no key was left to open them
     */
    @Stored("person-identified")
    record PersonIdentified(String register, UUID export, UUID subject, UUID order, List<String> fields)
            implements ExportEvent {
        public PersonIdentified {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A document about the subject, for the subject, on record before it leaves.
     *
     * @param document its random id, printed on it
     * @param language ISO 639-1
     * @param digest SHA-256 of its bytes, in hex; the bytes hold a random salt, so that the digest tells nothing of the rest
     * @param categories of the data in it
     */
    @Stored("document-made")
    record DocumentMade(
            String register,
            UUID subject,
            UUID document,
            DocumentKind kind,
            DocumentForm form,
            String language,
            String digest,
            List<String> categories)
            implements AccessEvent {
        public DocumentMade {
            categories = List.copyOf(categories);
        }
    }

    /** The subject stands in a list of the controller's own, a published one or mailing labels (N24). {@code list} is common to its entries. */
    @Stored("list-entry-made")
    record ListEntryMade(String register, UUID subject, UUID list, DocumentForm form, List<String> categories)
            implements AccessEvent {
        public ListEntryMade {
            categories = List.copyOf(categories);
        }
    }

    /**
     * The subject stands in a list that goes to a recipient: a disclosure like any other, and one for each subject (N5, N8, N24). {@code list}
     * is common to its entries.
     */
    @Stored("list-entry-disclosed")
    record ListEntryDisclosed(String register, UUID subject, UUID list, DocumentForm form, Disclosure disclosure)
            implements AccessEvent {}
}
