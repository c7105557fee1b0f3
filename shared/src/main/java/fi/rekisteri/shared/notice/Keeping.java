package fi.rekisteri.shared.notice;

import java.util.List;

/** How long the data and the log are kept, and what stops an erasure. */
public record Keeping(
        FinancialYear financialYear, List<RetentionClass> classes, List<HoldGround> holdGrounds, LogRetention log) {

    public Keeping {
        classes = List.copyOf(classes);
        holdGrounds = List.copyOf(holdGrounds);
    }
}
