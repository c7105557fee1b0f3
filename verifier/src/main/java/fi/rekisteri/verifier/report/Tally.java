package fi.rekisteri.verifier.report;

import java.util.EnumMap;
import java.util.Map;

/** How many records are in which state. */
public final class Tally {
    private final Map<State, Long> counts = new EnumMap<>(State.class);

    public void add(State state) {
        counts.merge(state, 1L, Long::sum);
    }

    public void addAll(Tally other) {
        other.counts.forEach((state, count) -> counts.merge(state, count, Long::sum));
    }

    public long of(State state) {
        return counts.getOrDefault(state, 0L);
    }
}
