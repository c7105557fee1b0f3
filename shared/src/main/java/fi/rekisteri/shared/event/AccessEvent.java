package fi.rekisteri.shared.event;

import fi.rekisteri.shared.rule.Rule;
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
}
