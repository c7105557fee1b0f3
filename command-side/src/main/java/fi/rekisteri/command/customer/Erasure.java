package fi.rekisteri.command.customer;

import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.EraseWhatIsDue;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what an erasure does to each category: law keeps it, a hold defers it, or it goes (Art. 17; N10). */
final class Erasure {
    private Erasure() {}

    /** The answer to an erasure; what is gone already stands in it as erased, so that the same question has the same answer. */
    static List<CategoryOutcome> outcomes(EraseCustomer command, CustomerState state) {
        return command.categories().stream()
                .map(category -> outcome(category, state, command.today()))
                .toList();
    }

    /** Deferred categories that nothing holds any longer. */
    static List<CategoryOutcome> released(CustomerState state, LocalDate today) {
        return state.deferred().stream()
                .filter(outcome -> state.holds
                        .groundsKeeping(outcome.retentionClass(), today)
                        .isEmpty())
                .toList();
    }

    /**
     * What time has made due: everything once the retention period is over, else what was decided to go when law or hold let it go.
     * What still waits comes with its fate.
     */
    static List<CategoryOutcome> due(EraseWhatIsDue command, CustomerState state) {
        LocalDate keptUntil = state.keptUntil;
        boolean periodOver = keptUntil != null && keptUntil.isBefore(command.today());
        Set<String> decided =
                state.decided.stream().map(CategoryOutcome::category).collect(Collectors.toSet());
        return command.categories().stream()
                .filter(category -> periodOver || decided.contains(category.id()))
                .filter(category -> !state.erasedClasses.contains(category.retentionClass()))
                .map(category -> outcome(category, state, command.today()))
                .toList();
    }

    /** What goes now. */
    static List<CategoryOutcome> going(List<CategoryOutcome> outcomes, CustomerState state) {
        return outcomes.stream()
                .filter(outcome -> outcome.fate() == Fate.ERASED)
                .filter(outcome -> !state.erasedClasses.contains(outcome.retentionClass()))
                .toList();
    }

    static boolean names(List<CategoryOutcome> outcomes, CategoryOutcome one) {
        return outcomes.stream().anyMatch(outcome -> outcome.category().equals(one.category()));
    }

    private static CategoryOutcome outcome(EraseCustomer.Category category, CustomerState state, LocalDate today) {
        String kept = category.retentionClass();
        if (state.erasedClasses.contains(kept)) {
            return new CategoryOutcome(category.id(), kept, Fate.ERASED, null, List.of());
        }
        LocalDate until = category.statutory() ? state.vouchersUntil.get(kept) : null;
        if (until != null && !until.isBefore(today)) {
            return new CategoryOutcome(category.id(), kept, Fate.KEPT_UNDER_LAW, until, List.of());
        }
        List<String> holds = state.holds.groundsKeeping(kept, today);
        return new CategoryOutcome(category.id(), kept, holds.isEmpty() ? Fate.ERASED : Fate.DEFERRED, null, holds);
    }
}
