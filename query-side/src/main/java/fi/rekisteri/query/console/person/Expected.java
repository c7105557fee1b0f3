package fi.rekisteri.query.console.person;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.shared.notice.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure would do to a category. Templates call what is public.
 *
 * @param fate erased, kept-under-law or deferred; none where nothing of it is held
 * @param until the last day the law keeps it
 * @param holds grounds that defer it
 */
public record Expected(
        Category category, String fate, @Nullable LocalDate until, List<String> holds) {

    public Expected {
        holds = List.copyOf(holds);
    }

    /** @param statutory whether accounting law keeps its class */
    static Expected of(Category category, boolean statutory, Customer card, LocalDate today) {
        Customer.Kept kept = held(category, card);
        if (kept == null) {
            return new Expected(category, "none", null, List.of());
        }
        LocalDate until = statutory ? vouchersUntil(card) : null;
        if (until != null && !until.isBefore(today)) {
            return new Expected(category, "kept-under-law", until, List.of());
        }
        return new Expected(category, kept.heldBy().isEmpty() ? "erased" : "deferred", null, kept.heldBy());
    }

    private static Customer.@Nullable Kept held(Category category, Customer card) {
        return card.retention() == null
                ? null
                : card.retention().stream()
                        .filter(kept -> kept.retentionClass().equals(category.retentionClass()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable LocalDate vouchersUntil(Customer card) {
        Stream<LocalDate> orders = all(card.orders()).map(Customer.Order::keptUntil);
        Stream<LocalDate> invoices = all(card.invoices()).map(Customer.Invoice::keptUntil);
        return Stream.concat(orders, invoices).max(LocalDate::compareTo).orElse(null);
    }

    private static <T> Stream<T> all(@Nullable List<T> those) {
        return those == null ? Stream.empty() : those.stream();
    }
}
