package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.export.RecordCheck.Judged;
import fi.rekisteri.verifier.export.RecordCheck.Wrong;
import fi.rekisteri.verifier.export.RecordReader.Told;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.ReportText;
import fi.rekisteri.verifier.report.State;

/** A leaf in scope has its record and its row, which say what was logged and no more; each is counted by its state. */
final class RecordPart implements Part {
    private static final Judged OUTSIDE = new Judged(State.OUTSIDE, -1);
    private static final Judged MISSING = new Judged(State.MISSING, -1);

    private final Scope scope;
    private final boolean listing;
    private final RecordReader reader = new RecordReader();
    private final CsvLine csv = new CsvLine();
    private final RecordCheck records;

    /** @param listing whether the state of each record is wanted */
    RecordPart(Manifest manifest, Erasures erasures, boolean listing) {
        this.scope = manifest.scope();
        this.listing = listing;
        this.records = new RecordCheck(manifest, erasures);
    }

    @Override
    public void check(Leaf leaf, Entry entry, TileResult result) {
        Judged judged = scope.covers(entry) ? covered(leaf, entry, result) : outside(leaf, entry, result);
        result.tally.add(judged.state());
        if (listing && judged.state() != State.OUTSIDE) {
            result.states
                    .append(leaf.index())
                    .append(',')
                    .append(entry.position())
                    .append(',')
                    .append(entry.event())
                    .append(',')
                    .append(ReportText.name(judged.state()))
                    .append(',')
                    .append(judged.by() < 0 ? "" : Long.toString(judged.by()))
                    .append('\n');
        }
    }

    private Judged covered(Leaf leaf, Entry entry, TileResult result) {
        if (leaf.record() == null) {
            result.missing(leaf, entry);
            return MISSING;
        }
        try {
            Told record = reader.read(leaf.record().line(), leaf.index(), entry);
            if (leaf.csv() == null || !csv.is(leaf.csv().line(), leaf.index(), entry, record)) {
                result.found(Reason.CSV_WRONG, leaf, entry, "records.csv does not say what records.jsonl says");
            }
            return records.judge(leaf, entry, record);
        } catch (Illegible e) {
            result.found(Reason.RECORD_MALFORMED, leaf, entry, e.what());
        } catch (Wrong e) {
            result.found(e.reason, leaf, entry, e.what);
        }
        return MISSING;
    }

    private static Judged outside(Leaf leaf, Entry entry, TileResult result) {
        if (leaf.record() != null || leaf.csv() != null) {
            result.found(
                    Reason.RECORD_OUT_OF_SCOPE, leaf, entry, "it has a record, and the export's scope leaves it out");
        }
        return OUTSIDE;
    }
}
