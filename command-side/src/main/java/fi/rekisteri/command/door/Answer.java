package fi.rekisteri.command.door;

import fi.rekisteri.shared.event.CategoryOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param subject the customer or account
 * @param version of its record, for If-Match
 * @param position in the log, for Rekisteri-At-Least
 * @param changed false when all was so already
 * @param members ids that were made on the way, by their names
 * @param outcomes what an erasure does to each category; empty for anything else
 * @param papers documents on paper that are still to be destroyed
 * @param created whether the record came into being
 */
public record Answer(
        UUID subject,
        long version,
        long position,
        boolean changed,
        Map<String, String> members,
        List<CategoryOutcome> outcomes,
        @Nullable List<UUID> papers,
        @Nullable Boolean created) {

    public Answer {
        members = Map.copyOf(members);
        outcomes = List.copyOf(outcomes);
        papers = papers == null ? null : List.copyOf(papers);
    }

    /** None where the answer was kept before there was paper. */
    @Override
    public List<UUID> papers() {
        return Objects.requireNonNullElse(papers, List.of());
    }

    /** Told by the version where the answer was kept before it was said. */
    @Override
    public Boolean created() {
        return created == null ? Boolean.valueOf(changed && version == 0) : created;
    }

    /** @param replayed given before, to the same request under the same key */
    public record Given(Answer answer, boolean replayed) {}
}
