package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.FinancialYear;
import fi.rekisteri.shared.notice.HoldGround;
import fi.rekisteri.shared.notice.Keeping;
import fi.rekisteri.shared.notice.LogRetention;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.RetentionPeriod;
import fi.rekisteri.shared.notice.StartEvent;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;

/** Reads how long data is kept and what stops an erasure. */
final class KeepingReader {

    /** Placed by the acts that open an invoice, start a collection and start a contact role. */
    private static final List<String> PLACED_BY_THE_SERVICE = List.of("open-invoice", "collection", "contact-role");

    private static final Words<StartEvent> STARTS = Words.of(StartEvent.class);
    private static final int MOST_YEARS = 100;

    private final Keyed keys;
    private final Declared classes;
    private final Declared holds;
    private final Problems problems;

    KeepingReader(Keyed keys, Node root, Problems problems) {
        this.keys = keys;
        this.classes = Declared.in(root, "keeping.classes", problems);
        this.holds = Declared.in(root, "keeping.holds", problems);
        this.problems = problems;
    }

    Keeping read() {
        Keeping keeping = new Keeping(
                new FinancialYear(yearEnd()),
                keys.each("classes", this::retentionClass),
                keys.each("holds", this::hold),
                new LogRetention(keys.number("log-years", MOST_YEARS)));
        keys.refuseOthers();
        PLACED_BY_THE_SERVICE.stream()
                .filter(id -> !holds.ids().contains(id))
                .forEach(id -> problems.add(keys.at("holds"), Flaw.HOLD_MISSING, id));
        return keeping;
    }

    private MonthDay yearEnd() {
        String text = keys.text("financial-year-end");
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            if (keys.has("financial-year-end")) {
                problems.add(keys.at("financial-year-end"), Flaw.NOT_A_YEAR_END, text);
            }
            return MonthDay.of(12, 31);
        }
    }

    private RetentionClass retentionClass(Keyed entry) {
        return new RetentionClass(
                entry.id("id", Ids.WORDS),
                entry.localized("label"),
                new RetentionPeriod(entry.number("years", MOST_YEARS), entry.word("from", STARTS)));
    }

    private HoldGround hold(Keyed entry) {
        return new HoldGround(
                entry.id("id", Ids.WORDS),
                entry.localized("label"),
                entry.references("covers", classes),
                entry.text("reference"));
    }
}
