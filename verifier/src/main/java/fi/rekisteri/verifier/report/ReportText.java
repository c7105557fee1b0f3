package fi.rekisteri.verifier.report;

import fi.rekisteri.verifier.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for a person, or as JSON for a program. */
public final class ReportText {
    private ReportText() {}

    public static String human(Report report) {
        StringBuilder text = new StringBuilder();
        report.facts().forEach((name, value) -> line(text, name, value));
        for (State state : State.values()) {
            line(text, "records " + name(state), Long.toString(report.tally().of(state)));
        }
        report.warnings()
                .forEach(warning -> text.append("WARNING  ").append(warning).append('\n'));
        for (Finding finding : report.findings().kept()) {
            text.append("FAILED   ")
                    .append(finding.reason())
                    .append("  ")
                    .append(finding.where())
                    .append(": ")
                    .append(finding.what())
                    .append('\n');
        }
        long more = report.findings().count() - report.findings().kept().size();
        if (more > 0) {
            text.append("FAILED   … and ").append(more).append(" more\n");
        }
        return text.append(report.isGood() ? "VERIFIED\n" : "NOT VERIFIED\n").toString();
    }

    public static String json(Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "rekisteri-verification/v1");
        json.put("verified", report.isGood());
        json.put("facts", report.facts());
        json.put("unanchored", unanchored(report.unanchored()));
        Map<String, Object> records = new LinkedHashMap<>();
        for (State state : State.values()) {
            records.put(name(state), report.tally().of(state));
        }
        json.put("records", records);
        json.put("warnings", report.warnings());
        json.put("cautions", report.cautions().stream().map(Caution::name).toList());
        List<Map<String, Object>> failures = new ArrayList<>();
        report.findings().kept().forEach(finding -> failures.add(failure(finding)));
        json.put("failureCount", report.findings().count());
        json.put("failures", failures);
        return JsonText.of(json) + "\n";
    }

    /** For example {@code partly-shredded}. */
    public static String name(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Map<String, Object> unanchored(Report.@Nullable Unanchored window) {
        if (window == null) {
            return null;
        }
        Map<String, Object> leaves = new LinkedHashMap<>();
        leaves.put("from", window.from());
        leaves.put("leaves", window.leaves());
        return leaves;
    }

    private static Map<String, Object> failure(Finding finding) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("reason", finding.reason().name());
        failure.put("where", finding.where());
        failure.put("what", finding.what());
        return failure;
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-26s %s%n".formatted(name, value));
    }
}
