package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * A single proof, good offline: a leaf's place in the tree of a signed checkpoint (C2SP tlog-proof@v1). Extra data, which would not be
 * authenticated, is neither written nor read.
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final int MAX_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        Malformed.when(index < 0 || path.size() > MAX_PATH, "a proof of impossible length");
    }

    public byte[] bytes() {
        StringBuilder text =
                new StringBuilder(VERSION).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return (text + "\n" + new String(checkpoint.bytes(), UTF_8)).getBytes(UTF_8);
    }

    /** @throws Malformed when it is no such proof */
    public static TlogProof parse(byte[] bytes) {
        Malformed.when(bytes.length > SignedNote.MAX_BYTES, "a proof of " + bytes.length + " bytes");
        String text = Text.utf8(bytes);
        int blank = text.indexOf("\n\n");
        Malformed.when(blank < 0, "a proof without checkpoint");
        String[] lines = text.substring(0, blank).split("\n", -1);
        Malformed.when(lines.length < 2 || !lines[0].equals(VERSION), "not a proof of " + VERSION);
        Malformed.when(!lines[1].startsWith("index "), "a proof without index");
        List<Hash> path = Arrays.stream(lines).skip(2).map(Hash::ofBase64).toList();
        SignedNote note = SignedNote.parse(text.substring(blank + 2).getBytes(UTF_8));
        return new TlogProof(Text.number(lines[1].substring("index ".length())), path, note);
    }

    /**
     * Whether the checkpoint is signed for this origin and holds the entry at this index.
     *
     * @throws Untrusted as {@link Checkpoint#open}
     */
    public boolean proves(byte[] entry, String origin, List<VerifierKey> known) {
        Checkpoint signed = Checkpoint.open(checkpoint.bytes(), origin, known);
        return new InclusionProof(index, signed.size(), path).proves(Hash.leaf(entry), signed.root());
    }
}
