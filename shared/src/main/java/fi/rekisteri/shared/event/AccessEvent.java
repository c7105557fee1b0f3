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
