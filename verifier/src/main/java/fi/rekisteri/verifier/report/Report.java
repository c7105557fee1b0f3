package fi.rekisteri.verifier.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a verification found: facts by name, in the order they were established, then the records, then what is wrong. */
public final class Report {
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();
    private @Nullable Unanchored unanchored;

    public void fact(String name, Object value) {
        facts.put(name, value.toString());
    }

    public void warn(Caution caution, String warning) {
        cautions.add(caution);
        if (warnings.size() < Findings.KEPT) {
            warnings.add(warning);
        }
    }

    public Findings findings() {
        return findings;
    }

    public Tally tally() {
        return tally;
    }

    public Map<String, String> facts() {
        return facts;
    }

    public List<String> warnings() {
        return warnings;
    }

    public Set<Caution> cautions() {
        return cautions;
    }

    /** The leaves that no anchor protects, once that is known. */
    public void unanchored(long from, long count) {
        unanchored = new Unanchored(from, count);
    }

    public @Nullable Unanchored unanchored() {
        return unanchored;
    }

    /** @param from the first leaf */
    public record Unanchored(long from, long leaves) {}

    public boolean isGood() {
        return findings.count() == 0;
    }
}
