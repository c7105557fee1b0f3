package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
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
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The export's checkpoint, and every other one of the same log that anybody has: each must be the same tree when it was smaller. */
final class History {
    private static final int MOST = 4_096;

    private final Archive archive;
    private final Trust trust;
    private final Report report;
    private final NavigableMap<Long, List<Seen>> seen = new TreeMap<>();
    private final Anchors anchors;
    private int bestQuorum;

    History(Archive archive, Trust trust, Report report) {
        this.archive = archive;
        this.trust = trust;
        this.report = report;
        this.anchors = new Anchors(trust.tolerance());
    }

    /** The checkpoint, when a trusted key has signed it; null after a finding. */
    @Nullable
    Head checkpoint() throws IOException, Unreadable {
        byte[] bytes = archive.bytes("checkpoint", Note.MAX_BYTES);
        Head head = trusted("checkpoint", bytes, false);
        if (head != null) {
            witnessed(head, "checkpoint", bytes);
        }
        return head;
    }

    void earlier(Head newest) throws IOException, Unreadable {
        List<String> names = archive.names().stream()
                .filter(name -> name.startsWith("checkpoints/") && !name.endsWith(".consistency"))
                .sorted()
                .toList();
        if (names.size() > MOST) {
            throw new Unreadable("the export has more than " + MOST + " earlier checkpoints");
        }
        for (String name : names) {
            byte[] bytes = archive.bytes(name, Note.MAX_BYTES);
            Head head = trusted(name, bytes, false);
            if (head == null) {
                continue;
            }
            if (!name.equals("checkpoints/" + head.size())) {
                report.findings().add(Reason.FILE_MALFORMED, name, "it is of another size than its name says");
            }
            remember(head, newest, name, bytes);
            proof(head, newest, name + ".consistency");
        }
    }

    void known(Head newest) {
        for (Trust.KnownCheckpoint known : trust.known()) {
            Head head = trusted(known.where(), known.note(), true);
            if (head != null) {
                remember(head, newest, known.where(), known.note());
            }
        }
    }

    private void remember(Head head, Head newest, String where, byte[] note) {
        if (!head.origin().equals(newest.origin())) {
            report.findings().add(Reason.ORIGIN_WRONG, where, "it is a checkpoint of another log");
            return;
        }
        String who = witnessed(head, where, note);
        if (head.size() > newest.size()) {
            report.findings()
                    .add(
                            Reason.ROLLED_BACK,
                            where,
                            "the log had " + head.size() + " leaves once, and has " + newest.size() + " now (signed by "
                                    + who + ")");
        } else {
            seen.computeIfAbsent(head.size(), size -> new ArrayList<>()).add(new Seen(head, where, who));
        }
    }

    private @Nullable Head trusted(String where, byte[] bytes, boolean witnessesDo) {
        try {
            Note note = Note.parse(bytes);
            List<Key> keys = new ArrayList<>(trust.logKeys());
            keys.addAll(trust.rememberedKeys());
            keys = keys.stream().distinct().toList();
            Map<Key, Long> signers = signers(note, keys, where);
            Map<Key, Long> witnesses = signers(note, trust.witnesses(), where);
            if (signers.isEmpty() && !(witnessesDo && !witnesses.isEmpty())) {
                report.findings()
                        .add(
                                Reason.CHECKPOINT_NOT_SIGNED,
                                where,
                                "none of the keys given or remembered has signed it; it says it was signed by "
                                        + note.claims());
                return null;
            }
            Head head = Head.of(note.text());
            if (!signers.isEmpty()
                    && signers.keySet().stream().noneMatch(key -> key.name().equals(head.origin()))) {
                report.findings().add(Reason.ORIGIN_WRONG, where, "its origin is not the log its key is for");
                return null;
            }
            List<Key> remembered = trust.rememberedKeys().stream()
                    .filter(key -> key.name().equals(head.origin()))
                    .toList();
            if (!remembered.isEmpty()
                    && !signers.isEmpty()
                    && signers.keySet().stream().noneMatch(remembered::contains)) {
                report.findings()
                        .add(
                                Reason.KEY_CHANGED,
                                where,
                                "it is signed by a key given now and by none remembered: a rotation is signed by both");
            }
            return head;
        } catch (Illegible e) {
            report.findings().add(Reason.CHECKPOINT_MALFORMED, where, e.what());
        } catch (FalseSignature e) {
            // already told
        }
        return null;
    }

    private Map<Key, Long> signers(Note note, List<Key> keys, String where) throws FalseSignature {
        try {
            return note.signers(keys);
        } catch (Illegible e) {
            report.findings().add(Reason.SIGNATURE_FALSE, where, "it has " + e.what());
            throw new FalseSignature();
        }
    }

    /** Adds what witnesses vouch for; returns everybody known who signed. */
    private String witnessed(Head head, String where, byte[] bytes) {
        try {
            Note note = Note.parse(bytes);
            Map<Key, Long> witnesses = note.signers(trust.witnesses());
            if (witnesses.size() >= Math.max(1, trust.quorum())) {
                witnesses.forEach((key, time) -> anchors.add(
                        new Anchor(head.size(), Math.multiplyExact(time, 1_000_000L), "witness " + key.name())));
            }
            bestQuorum = Math.max(bestQuorum, witnesses.size());
            List<Key> all = new ArrayList<>(witnesses.keySet());
            all.addAll(note.signers(trust.logKeys()).keySet());
            all.addAll(note.signers(trust.rememberedKeys()).keySet());
            return all.stream().map(Key::toString).distinct().collect(Collectors.joining(", "));
        } catch (Illegible | ArithmeticException e) {
            report.findings().add(Reason.CHECKPOINT_MALFORMED, where, "its signatures are unreadable");
            return "nobody";
        }
    }

    private void proof(Head old, Head newest, String name) throws IOException, Unreadable {
        if (old.size() == 0) {
            return;
        }
        if (!archive.has(name)) {
            report.findings().add(Reason.FILE_MISSING, name, "the earlier checkpoint has no consistency proof");
            return;
        }
        try {
            if (!proves(archive.bytes(name, 8_192), old, newest)) {
                report.findings()
                        .add(
                                Reason.CONSISTENCY_PROOF_WRONG,
                                name,
                                "it does not lead from the earlier checkpoint to the export's");
            }
        } catch (Illegible e) {
            report.findings().add(Reason.FILE_MALFORMED, name, e.what());
        }
    }

    private static boolean proves(byte[] bytes, Head old, Head newest) throws Illegible {
        String[] lines = Strict.utf8(bytes).split("\n", -1);
        if (lines.length < 3
                || !lines[0].equals("old " + old.size())
                || !lines[1].equals("new " + newest.size())
                || !lines[lines.length - 1].isEmpty()) {
            throw new Illegible("a consistency proof of another shape");
        }
        List<byte[]> path = new ArrayList<>();
        for (int i = 2; i < lines.length - 1; i++) {
            path.add(Strict.hash(lines[i]));
        }
        return new Proofs(new Sha256()).continues(old.size(), newest.size(), old.root(), newest.root(), path);
    }

    /** Trees seen with more than {@code over} leaves and at most {@code upTo}. */
    SortedMap<Long, List<Seen>> seen(long over, long upTo) {
        return seen.subMap(over, false, upTo, true);
    }

    Anchors anchors() {
        return anchors;
    }

    int seenCount() {
        return seen.values().stream().mapToInt(List::size).sum();
    }

    int bestQuorum() {
        return bestQuorum;
    }

    private static final class FalseSignature extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
