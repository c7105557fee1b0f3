package fi.rekisteri.command.log;

import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.SideWrite;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which time alone may make an erasure possible, written beside the events they follow from. */
final class DueErasures {
    private static final String INSERT =
            "INSERT INTO log.due_erasure (register, customer, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private DueErasures() {}

    static List<SideWrite> after(CustomerEvent event) {
        return lastDays(event)
                .filter(Objects::nonNull)
                .distinct()
                .map(lastDay -> on(event.customer(), lastDay.plusDays(1)))
                .toList();
    }

    /** Last days of a period or hold; all other events end no time and start none. */
    private static Stream<@Nullable LocalDate> lastDays(CustomerEvent event) {
        return switch (event) {
            case RelationshipEnded e -> Stream.of(e.keptUntil());
            case ErasureDecided e -> e.outcomes().stream().map(CategoryOutcome::until);
            case HoldPlaced e -> Stream.ofNullable(e.hold().until());
            default -> Stream.empty();
        };
    }

    private static SideWrite on(StreamId customer, LocalDate due) {
        return SideWrite.of(INSERT, customer.register(), customer.id(), due);
    }
}
