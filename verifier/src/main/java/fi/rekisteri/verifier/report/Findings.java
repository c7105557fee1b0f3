package fi.rekisteri.verifier.report;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong: counts everything, keeps the first. Not safe for several threads. */
public final class Findings {
    /** How many are kept in full. */
    public static final int KEPT = 100;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    public void add(Reason reason, String where, String what) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(reason, where, what));
        }
    }

    public void addAll(Findings others) {
        count += others.count;
        others.kept.stream().limit(KEPT - kept.size()).forEach(kept::add);
    }

    public long count() {
        return count;
    }

    public List<Finding> kept() {
        return List.copyOf(kept);
    }
}
