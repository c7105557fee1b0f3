package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.log.Note;
import fi.rekisteri.verifier.log.Proofs;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.log.Strict;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The event that records the export, when the exported log had ended before it was made: it is in the log that came after, and the export
 * brings its entry and a proof (C2SP tlog-proof).
 */
final class RecordedElsewhere {
    private static final String ENTRY = "export/entry";
    private static final String PROOF = "export/proof";
    private static final String VERSION = "c2sp.org/tlog-proof@v1";

    private final Archive archive;
    private final Trust trust;
    private final Report report;
    private final Sha256 sha = new Sha256();

    RecordedElsewhere(Archive archive, Trust trust, Report report) {
        this.archive = archive;
        this.trust = trust;
        this.report = report;
    }

    void check(Manifest manifest) throws IOException, Unreadable {
        if (manifest.exportOrigin() == null) {
            for (String name : List.of(ENTRY, PROOF)) {
                if (archive.has(name)) {
                    report.findings()
                            .add(
                                    Reason.FILE_UNKNOWN,
                                    name,
                                    "the manifest does not say that another log records the export");
                }
            }
            return;
        }
        try {
            String wrong = judge(manifest, manifest.exportOrigin());
            if (wrong != null) {
                report.findings().add(Reason.EXPORT_NOT_ON_RECORD, PROOF, wrong);
            }
        } catch (Illegible e) {
            report.findings().add(Reason.EXPORT_NOT_ON_RECORD, PROOF, e.what());
        }
    }

    private @Nullable String judge(Manifest manifest, String origin) throws IOException, Unreadable, Illegible {
        if (!archive.has(ENTRY) || !archive.has(PROOF)) {
            return "the export is recorded in " + origin + ", and there is no proof of it";
        }
        byte[] bytes = archive.bytes(ENTRY, 65_535);
        Entry entry = Entry.read(bytes, 0, bytes.length);
        if (!manifest.isOwnEvent(entry)) {
            return "the entry that should record this export is another one";
        }
        String proof = Strict.utf8(archive.bytes(PROOF, Note.MAX_BYTES));
        int blank = proof.indexOf("\n\n");
        String[] lines = proof.substring(0, Math.max(blank, 0)).split("\n", -1);
        if (blank < 0
                || lines.length < 2
                || !lines[0].equals(VERSION)
                || !lines[1].equals("index " + manifest.exportLeaf())) {
            return "it is no proof of leaf " + manifest.exportLeaf();
        }
        Note note = Note.parse(proof.substring(blank + 2).getBytes(UTF_8));
        Head head = Head.of(note.text());
        if (!head.origin().equals(origin) || !isSigned(note, origin)) {
            return "the export is recorded in " + origin + ": give the key of that log, too (--vkey)";
        }
        List<byte[]> path = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            path.add(Strict.hash(lines[i]));
        }
        byte[] leaf = new byte[Sha256.SIZE];
        sha.leaf(bytes, 0, bytes.length, leaf, 0);
        if (!new Proofs(sha).includes(manifest.exportLeaf(), head.size(), leaf, path, head.root())) {
            return "it does not lead from the entry that records the export to the checkpoint of " + origin;
        }
        report.fact("export recorded in", origin + ", leaf " + manifest.exportLeaf());
        return null;
    }

    private boolean isSigned(Note note, String origin) throws Illegible {
        List<Key> keys = new ArrayList<>(trust.logKeys());
        keys.addAll(trust.rememberedKeys());
        return note.signers(keys.stream().distinct().toList()).keySet().stream()
                .anyMatch(key -> Objects.equals(key.name(), origin));
    }
}
