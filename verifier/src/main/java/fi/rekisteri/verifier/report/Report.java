package fi.rekisteri.verifier.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a verification found: facts by name, in the order they were established, then the records, then what is wrong. */
public final class Report {
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();

    public void fact(String name, Object value) {
        facts.put(name, value.toString());
    }

    public void warn(String warning) {
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

    public boolean isGood() {
        return findings.count() == 0;
    }
}
