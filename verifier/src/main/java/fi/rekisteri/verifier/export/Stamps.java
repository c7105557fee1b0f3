package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Note;
import fi.rekisteri.verifier.report.Caution;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.Report;
import fi.rekisteri.verifier.stamp.TimeStamp;
import java.io.IOException;
import java.util.List;

/** The export's time stamps: each over the three lines of a checkpoint that is in the export too. */
final class Stamps {
    private static final int MOST = 1_000;
    private static final int MAX_BYTES = 256 * 1024;

    private final Archive archive;
    private final Trust trust;
    private final Report report;

    Stamps(Archive archive, Trust trust, Report report) {
        this.archive = archive;
        this.trust = trust;
        this.report = report;
    }

    void check(Head newest, Anchors anchors) throws IOException, Unreadable {
        List<String> names = archive.names().stream()
                .filter(name -> name.startsWith("anchors/"))
                .sorted()
                .toList();
        if (names.size() > MOST) {
            throw new Unreadable("the export has more than " + MOST + " time stamps");
        }
        for (String name : names) {
            String size = name.substring("anchors/".length(), name.length() - ".tst".length());
            check(name, size, newest, anchors);
        }
        if (!names.isEmpty() && trust.timeStampRoots().isEmpty()) {
            report.warn(
                    Caution.STAMPS_UNCHECKED,
                    names.size() + " time stamps were compared with their checkpoints, and their authority was not"
                            + " checked: give its root with --tsa-ca");
        }
    }

    private void check(String name, String size, Head newest, Anchors anchors) throws IOException, Unreadable {
        String checkpoint = size.equals(Long.toString(newest.size())) ? "checkpoint" : "checkpoints/" + size;
        if (!archive.has(checkpoint)) {
            report.findings().add(Reason.FILE_MISSING, checkpoint, "there is a time stamp for it");
            return;
        }
        try {
            Head head = Head.of(
                    Note.parse(archive.bytes(checkpoint, Note.MAX_BYTES)).text());
            TimeStamp stamp = TimeStamp.parse(archive.bytes(name, MAX_BYTES));
            if (!stamp.isOver(head.text().getBytes(UTF_8))) {
                report.findings()
                        .add(Reason.TIME_STAMP_WRONG, name, "it is for another hash than that of " + checkpoint);
            } else if (!trust.timeStampRoots().isEmpty()) {
                judge(name, head, stamp, anchors);
            }
        } catch (Illegible e) {
            report.findings().add(Reason.TIME_STAMP_WRONG, name, e.what());
        }
    }

    private void judge(String name, Head head, TimeStamp stamp, Anchors anchors) throws Illegible {
        if (stamp.isBy(trust.timeStampRoots())) {
            anchors.add(new Anchor(head.size(), stamp.time().getEpochSecond() * 1_000_000, "time stamp " + name));
        } else {
            report.findings().add(Reason.TIME_STAMP_WRONG, name, "no authority that is trusted has signed it");
        }
    }
}
