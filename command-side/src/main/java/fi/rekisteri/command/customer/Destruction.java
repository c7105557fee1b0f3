package fi.rekisteri.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.PaperToDestroy;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.identity.StreamId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which keys die, and which paper has to follow them (N12). */
final class Destruction {
    private final CustomerState state;
    private final StreamId customer;

    Destruction(CustomerState state, StreamId customer) {
        this.state = state;
        this.customer = customer;
    }

    /** Whole classes, with the keys of all that had an end of its own in them. */
    void erase(List<CategoryOutcome> outcomes, ErasureCause cause) {
        if (outcomes.isEmpty()) {
            return;
        }
        Set<String> classes =
                outcomes.stream().map(CategoryOutcome::retentionClass).collect(Collectors.toSet());
        List<UUID> papers = state.papersOf(classes);
        if (!papers.isEmpty()) {
            apply(new PaperToDestroy(customer, papers));
        }
        List<String> keys = outcomes.stream()
                .map(CategoryOutcome::retentionClass)
                .distinct()
                .flatMap(id -> Stream.concat(Stream.of(id), state.keysWithin(id).stream()))
                .toList();
        apply(new DataErased(
                customer, keys, outcomes.stream().map(CategoryOutcome::category).toList(), cause));
    }

    /**
     * What was deferred and nothing holds any longer. A restricted record is stored and nothing else: it goes when the restriction is
     * lifted. What waits for another request of the customer goes with what is due, once that is closed.
     */
    void eraseWhatIsReleased(Release release) {
        if (state.restrictions.isEmpty() && !release.waits()) {
            erase(Erasure.released(state, release.today()), ErasureCause.HOLDS_ENDED);
        }
    }

    /** Single vouchers and visits whose own period is over. */
    void eraseEnded(List<String> keys, List<String> categories) {
        if (!keys.isEmpty()) {
            apply(new DataErased(customer, keys, categories, ErasureCause.RETENTION_ENDED));
        }
    }

    /** Keys by their names, and the paper that has to follow them once more. */
    void repeat(List<String> keys, List<String> categories, ErasureCause cause) {
        if (keys.isEmpty()) {
            return;
        }
        List<UUID> papers = state.papersOf(Set.copyOf(keys));
        if (!papers.isEmpty()) {
            apply(new PaperToDestroy(customer, papers));
        }
        apply(new DataErased(customer, keys, categories, cause));
    }
}
