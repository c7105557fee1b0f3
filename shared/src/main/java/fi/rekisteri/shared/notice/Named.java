package fi.rekisteri.shared.notice;

import java.util.List;
import java.util.Optional;

/** An entry of a notice: an id that commands and records cite, and a label people read. */
public sealed interface Named
        permits Purpose,
                Category,
                Field,
                Source,
                RecipientCategory,
                DisclosureGround,
                RetentionClass,
                HoldGround,
                IdentityMeans,
                ObjectionScope {

    /** Lower-case words joined by hyphens (a field: camel case), stable from version to version. */
    String id();

    Localized label();

    /** The entry of that id, or empty when the notice does not declare it. */
    static <T extends Named> Optional<T> find(List<T> entries, String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
