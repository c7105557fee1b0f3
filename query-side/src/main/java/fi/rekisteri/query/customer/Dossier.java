package fi.rekisteri.query.customer;

import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All that is held of one customer, opened; for a reader who was admitted, and to be told after that is on record. */
public record Dossier(Card card, Customer customer, Opener opener) {

    /** The categories of what can be read in it. */
    public List<String> categories(Notice notice) {
        Set<String> categories = new TreeSet<>();
        card.data().values().values().stream()
                .filter(held -> held.value() != null)
                .forEach(held -> categories.add(held.category()));
        card.files().papers().stream()
                .filter(paper -> paper.details() != null)
                .forEach(paper -> categories.add(paper.category()));
        card.files().visits().forEach(visit -> categories.add(visit.category()));
        if (vouchers()) {
            notice.fields().stream()
                    .filter(field -> field.kind() == FieldKind.RECORD)
                    .forEach(field -> categories.add(field.category()));
        }
        return List.copyOf(categories);
    }

    /** The fields of what can be read in it. */
    List<String> fields(Notice notice) {
        Set<String> fields = new TreeSet<>();
        card.data().values().forEach((field, held) -> {
            if (held.value() != null) {
                fields.add(field);
            }
        });
        if (vouchers()) {
            notice.fields().stream()
                    .filter(field -> field.kind() == FieldKind.RECORD)
                    .forEach(field -> fields.add(field.id()));
        }
        return List.copyOf(fields);
    }

    private boolean vouchers() {
        return holds(customer.orders()) || holds(customer.invoices());
    }

    private static boolean holds(@org.jspecify.annotations.Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }
}
