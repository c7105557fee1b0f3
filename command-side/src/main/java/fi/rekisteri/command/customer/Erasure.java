package fi.rekisteri.command.customer;

import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.EraseWhatIsDue;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.notice.RetentionClass;
import java.time.LocalDate;
import java.util.List;

/** Works out what an erasure does to each category: law keeps it, a hold defers it, or it goes (Art. 17; N10). */
final class Erasure {
    private Erasure() {}

    /** The answer to an erasure; what is gone already stands in it as erased, so that the same question has the same answer. */
    static List<CategoryOutcome> outcomes(EraseCustomer command, CustomerState state) {
        return outcomes(command.categories(), state, command.today());
    }

    static List<CategoryOutcome> outcomes(
            List<EraseCustomer.Category> categories, CustomerState state, LocalDate today) {
        return categories.stream()
                .map(category -> outcome(category, state, today))
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

    /** Categories whose class time has brought to its end, and that nothing holds. */
    static List<CategoryOutcome> due(EraseWhatIsDue command, CustomerState state) {
        Timetable timetable = new Timetable(state);
        return ending(command, state).stream()
                .filter(category -> timetable.isOver(category.retentionClass(), command.today()))
                .filter(category -> state.holds
                        .groundsKeeping(category.retentionClass(), command.today())
                        .isEmpty())
                .map(Erasure::erased)
                .toList();
    }

    /** Categories that would go, if neither law, hold nor restriction kept them. */
    static List<EraseCustomer.Category> ending(EraseWhatIsDue command, CustomerState state) {
        Timetable timetable = new Timetable(state);
        return command.categories().stream()
                .filter(category -> !state.erasedClasses.contains(category.retentionClass()))
                .filter(category -> timetable.isEnding(category.retentionClass(), command.today()))
                .toList();
    }

    /** Categories of which single vouchers or visits end. */
    static List<String> categoriesOf(EraseWhatIsDue command, List<String> keys) {
        return command.categories().stream()
                .filter(category ->
                        keys.stream().anyMatch(key -> RetentionClass.idOf(key).equals(category.retentionClass())))
                .map(EraseCustomer.Category::id)
                .toList();
    }

    private static CategoryOutcome erased(EraseCustomer.Category category) {
        return new CategoryOutcome(category.id(), category.retentionClass(), Fate.ERASED, null, List.of());
    }

    /** What goes now. */
    static List<CategoryOutcome> going(List<CategoryOutcome> outcomes, CustomerState state) {
        return outcomes.stream()
                .filter(outcome -> outcome.fate() == Fate.ERASED)
                .filter(outcome -> !state.erasedClasses.contains(outcome.retentionClass()))
                .toList();
    }

    private static CategoryOutcome outcome(EraseCustomer.Category category, CustomerState state, LocalDate today) {
        String kept = category.retentionClass();
        if (state.erasedClasses.contains(kept)) {
            return new CategoryOutcome(category.id(), kept, Fate.ERASED, null, List.of());
        }
        LocalDate until = category.statutory() ? new Timetable(state).lastDated(kept) : null;
        if (until != null && !until.isBefore(today)) {
            return new CategoryOutcome(category.id(), kept, Fate.KEPT_UNDER_LAW, until, List.of());
        }
        List<String> holds = state.holds.groundsKeeping(kept, today);
        return new CategoryOutcome(category.id(), kept, holds.isEmpty() ? Fate.ERASED : Fate.DEFERRED, null, holds);
    }
}
