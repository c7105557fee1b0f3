package fi.rekisteri.verifier.report;

/** How many records are in which state. */
public final class Tally {
    private final long[] counts = new long[State.values().length];

    public void add(State state) {
        counts[state.ordinal()]++;
    }

    public void addAll(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    public long of(State state) {
        return counts[state.ordinal()];
    }
}
