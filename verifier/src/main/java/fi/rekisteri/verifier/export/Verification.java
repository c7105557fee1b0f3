package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Edge;
import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.report.Caution;
import fi.rekisteri.verifier.report.Findings;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Verifies one export from beginning to end. */
public final class Verification {
    private static final int MAX_MANIFEST = 256 * 1024;
    private static final byte[] LEAF = "{\"leaf\":".getBytes(UTF_8);

    private final Archive archive;
    private final Trust trust;
    private final @Nullable Appendable states;
    private final Report report = new Report();

    /** What a verification leaves behind: the report, and the tree when it is good. */
    public record Outcome(
            Report report, @Nullable Head head, @Nullable Edge edge) {}

    private Verification(Archive archive, Trust trust, @Nullable Appendable states) {
        this.archive = archive;
        this.trust = trust;
        this.states = states;
    }

    /**
     * @param states where each record's state is written, one CSV line each; null when nobody asks
     * @throws Unreadable when the file is no export that could be judged
     */
    public static Outcome of(Path export, Trust trust, @Nullable Appendable states) throws IOException, Unreadable {
        try (Archive archive = Archive.open(export)) {
            return new Verification(archive, trust, states).run();
        }
    }

    private Outcome run() throws IOException, Unreadable {
        Layout.refuseContainers(archive);
        Findings findings = report.findings();
        Layout.required(archive, findings);
        Manifest manifest = findings.count() > 0 ? null : manifest();
        History history = new History(archive, trust, report);
        Head head = manifest == null ? null : history.checkpoint();
        if (manifest == null || head == null) {
            return new Outcome(report, null, null);
        }
        facts(manifest, head);
        agree(manifest, head);
        Layout.tiles(archive, head.size(), findings);
        new Announced(archive, manifest, report).check();
        new RecordedElsewhere(archive, trust, report).check(manifest);
        history.earlier(head);
        history.known(head);
        new Stamps(archive, trust, report).check(head, history.anchors());
        boolean complete = findings.kept().stream().noneMatch(finding -> finding.reason() == Reason.FILE_MISSING);
        Edge edge = complete ? tree(manifest, head, history) : null;
        anchored(head, history);
        return new Outcome(report, head, edge);
    }

    private @Nullable Manifest manifest() throws IOException, Unreadable {
        try {
            return Manifest.parse(archive.bytes("manifest.json", MAX_MANIFEST));
        } catch (Illegible e) {
            report.findings().add(Reason.FILE_MALFORMED, "manifest.json", e.what());
            return null;
        }
    }

    private void facts(Manifest manifest, Head head) {
        report.fact("log", head.origin());
        report.fact("register", manifest.register());
        report.fact("leaves", head.size());
        report.fact("root", head.rootText());
        report.fact("made", manifest.createdAt());
        report.fact("scope", manifest.scope().isWhole() ? "the whole log" : "a part of the log, see manifest.json");
        if (manifest.entriesWithheld()) {
            report.warn(
                    Caution.ENTRIES_LEFT_OUT,
                    "entries outside the scope were left out: that the scope is complete cannot be shown");
        }
        if (manifest.retention() != null) {
            report.warn(
                    Caution.RETENTION_CLAIMED,
                    "records may be redacted " + manifest.retention()
                            + " after they were made, says the export: compare with the notice");
        }
    }

    private void agree(Manifest manifest, Head head) {
        if (!manifest.origin().equals(head.origin()) || manifest.size() != head.size()) {
            report.findings()
                    .add(
                            Reason.FILE_MALFORMED,
                            "manifest.json",
                            "it speaks of another log or size than the checkpoint");
        }
        if (manifest.exportEvent() == null) {
            report.findings()
                    .add(Reason.EXPORT_NOT_ON_RECORD, "manifest.json", "it names no event that records the export");
        }
    }

    private Edge tree(Manifest manifest, Head head, History history) throws IOException, Unreadable {
        Spine spine = new Spine(archive, history, report, head, trust.tolerance());
        String file = "erasures.jsonl";
        Announced announced = new Announced(archive, manifest, report);
        try (Sheet records = sheet(announced, "records.jsonl", LEAF.length);
                Sheet csv = sheet(announced, "records.csv", 0)) {
            Erasures erasures = erasures(announced);
            file = "records.jsonl or records.csv";
            walk(manifest, head, history, spine, records, csv, erasures);
            finish(manifest, records, csv, erasures, spine);
            announced.compareStreams();
        } catch (Illegible e) {
            report.findings().add(Reason.FILE_MALFORMED, file, e.what());
        }
        return spine.edge();
    }

    private static Sheet sheet(Announced announced, String name, int digitsFrom)
            throws IOException, Unreadable, Illegible {
        LineReader lines = new LineReader(announced.stream(name), name, Sheet.LINE);
        if (digitsFrom == 0 && !new String(header(lines), UTF_8).equals(CsvLine.HEADER)) {
            throw new Illegible(name + " has another header");
        }
        return new Sheet(lines, name, digitsFrom);
    }

    private static byte[] header(LineReader lines) throws IOException, Illegible {
        byte[] header = lines.next();
        return header == null ? new byte[0] : header;
    }

    private static Erasures erasures(Announced announced) throws IOException, Unreadable, Illegible {
        Erasures erasures = new Erasures();
        try (LineReader lines = new LineReader(announced.stream("erasures.jsonl"), "erasures.jsonl", Sheet.LINE)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                erasures.add(line);
            }
        }
        return erasures;
    }

    private void walk(
            Manifest manifest, Head head, History history, Spine spine, Sheet records, Sheet csv, Erasures erasures)
            throws IOException, Unreadable, Illegible {
        try (Pipeline pipeline = new Pipeline(() -> new TileCheck(
                archive, manifest, new LeafCheck(archive, manifest, erasures, history.anchors(), states != null)))) {
            pipeline.run(head.size(), records, csv, result -> {
                spine.add(result);
                if (states != null) {
                    states.append(result.states);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        spine.finish();
    }

    private void finish(Manifest manifest, Sheet records, Sheet csv, Erasures erasures, Spine spine)
            throws IOException, Illegible {
        Findings findings = report.findings();
        if (!records.isAtEnd() || !csv.isAtEnd()) {
            findings.add(
                    Reason.RECORD_WRONG,
                    "records.jsonl or records.csv",
                    "it tells of leaves beyond the end of the log");
        }
        if (records.count() != manifest.records() || csv.count() != manifest.records()) {
            findings.add(
                    Reason.RECORD_MISSING,
                    "manifest.json",
                    "it announces " + manifest.records() + " records; records.jsonl has " + records.count()
                            + ", records.csv " + csv.count());
        }
        erasures.unproven()
                .forEach(leaf -> findings.add(
                        Reason.ERASURE_WRONG,
                        "leaf " + leaf,
                        "erasures.jsonl lists an erasure there, and the log has none"));
        if (manifest.exportEvent() != null && manifest.exportOrigin() == null && !spine.holdsExport()) {
            findings.add(
                    Reason.EXPORT_NOT_ON_RECORD,
                    "leaf " + manifest.exportLeaf(),
                    "the event that should record this export is not there");
        }
        long notices = archive.names().stream()
                .filter(name -> name.startsWith("notices/") && name.endsWith(".json"))
                .count();
        if (notices != spine.notices()) {
            findings.add(Reason.NOTICE_WRONG, "notices/", "it holds a notice that no leaf of that number published");
        }
    }

    private void anchored(Head head, History history) {
        Anchors anchors = history.anchors();
        report.fact("earlier checkpoints", history.seenCount());
        anchors.all()
                .forEach(anchor ->
                        report.fact("anchor at " + anchor.size(), anchor.who() + ", " + Anchors.time(anchor)));
        long unanchored = head.size() - anchors.size();
        report.unanchored(anchors.size(), unanchored);
        report.fact(
                "unanchored",
                unanchored == 0
                        ? "nothing"
                        : unanchored + " leaves, from leaf " + anchors.size()
                                + ": nothing protects them yet against the log's own keeper");
        if (history.bestQuorum() < trust.quorum()) {
            report.findings()
                    .add(
                            Reason.WITNESSES_TOO_FEW,
                            "checkpoint",
                            "at most " + history.bestQuorum() + " of the witnesses given signed a checkpoint, "
                                    + trust.quorum() + " are asked for");
        }
    }
}
