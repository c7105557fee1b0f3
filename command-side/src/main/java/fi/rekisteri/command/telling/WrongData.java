package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where data that was wrong came from: its source is told (N19). */
final class WrongData {
    private WrongData() {}

    /** @param change what the source is told of */
    record Source(String source, Change change) {}

    /** @param history the customer's stream, the change its last event */
    static Optional<Source> source(List<LoggedEvent> history) {
        LoggedEvent change = history.getLast();
        Map<String, String> sources = new HashMap<>();
        history.subList(0, history.size() - 1).forEach(logged -> trace(logged.event(), sources));
        return switch (change.event()) {
            case ValueCorrected e
            when e.ground() == ValueGround.WRONG ->
                wrong(
                        sources.get(e.value().field()),
                        change,
                        e.value().category(),
                        e.value().field());
            case ValueRemoved e
            when e.ground() == ValueGround.WRONG -> wrong(sources.get(e.field()), change, e.category(), e.field());
            default -> Optional.empty();
        };
    }

    private static Optional<Source> wrong(@Nullable String source, LoggedEvent change, String category, String field) {
        return Optional.ofNullable(source)
                .map(from -> new Source(
                        from, new Change(ToldAs.kind(change.event()), change.id(), List.of(category), List.of(field))));
    }

    private static void trace(Event event, Map<String, String> sources) {
        switch (event) {
            case CustomerRegistered e -> e.values().forEach(value -> sources.put(value.field(), e.source()));
            case ValueCorrected e -> sources.put(e.value().field(), e.source());
            case ValueCompleted e -> sources.put(e.value().field(), e.source());
            case ValueRemoved e -> sources.remove(e.field());
            default -> {}
        }
    }
}
