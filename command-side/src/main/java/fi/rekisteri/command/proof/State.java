package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the signer remembers outside the database: of each tree what was last signed, and which restores were accepted.
 *
 * @param signed by origin
 * @param accepted digests of the reasons restores were accepted for, each good once
 */
record State(SortedMap<String, Signed> signed, SortedSet<String> accepted) {
    private static final String VERSION = "rekisteri-log-state/v1";
    private static final String SIGNED = "signed";
    private static final String ACCEPTED = "accepted";

    State() {
        this(new TreeMap<>(), new TreeSet<>());
    }

    /** What was last signed of a tree. */
    record Signed(String origin, String register, int epoch, Size size) {}

    @Nullable
    Size sizeOf(LogTree tree) {
        Signed last = signed.get(tree.origin());
        return last == null ? null : last.size();
    }

    Collection<Signed> of(String register) {
        return signed.values().stream()
                .filter(each -> each.register().equals(register))
                .toList();
    }

    void put(LogTree tree, Size size) {
        signed.put(tree.origin(), new Signed(tree.origin(), tree.register(), tree.epoch(), size));
    }

    /** The text of the file; {@link #parse} reads it again. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(VERSION));
        signed.values().forEach(each -> lines.add(line(each)));
        accepted.forEach(digest -> lines.add(ACCEPTED + " " + digest));
        return String.join("\n", lines) + "\n";
    }

    /** Empty when it is damaged: then nothing may be signed. */
    static Optional<State> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        State state = new State();
        try {
            lines.stream().skip(1).map(line -> line.split(" ", -1)).forEach(state::read);
            return Optional.of(state);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private void read(String[] parts) {
        if (parts.length == 6 && parts[0].equals(SIGNED)) {
            Size size = new Size(Long.parseLong(parts[4]), Hash.ofBase64(parts[5]));
            signed.put(parts[1], new Signed(parts[1], parts[2], Integer.parseInt(parts[3]), size));
        } else if (parts.length == 2 && parts[0].equals(ACCEPTED)) {
            accepted.add(parts[1]);
        } else {
            throw new IllegalArgumentException("Not a line of the state");
        }
    }

    private static String line(Signed each) {
        return String.join(
                " ",
                SIGNED,
                each.origin(),
                each.register(),
                Integer.toString(each.epoch()),
                Long.toString(each.size().leaves()),
                each.size().root().base64());
    }
}
