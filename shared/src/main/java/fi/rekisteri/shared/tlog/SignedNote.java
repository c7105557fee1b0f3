package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param body ends with a line break
 */
public record SignedNote(String body, List<NoteSignature> signatures) {
    /** Longest note that is read. */
    public static final int MAX_BYTES = 65_536;

    private static final int MAX_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        Malformed.when(!body.endsWith("\n"), "a note without a line break at its end");
        Malformed.when(Text.hasControl(body.replace("\n", "")), "a note with control characters");
        Malformed.when(signatures.size() > MAX_SIGNATURES, "a note with too many signatures");
    }

    /** @throws Malformed when it is no signed note */
    public static SignedNote parse(byte[] bytes) {
        Malformed.when(bytes.length > MAX_BYTES, "a note of " + bytes.length + " bytes");
        String text = Text.utf8(bytes);
        int blank = text.lastIndexOf("\n\n");
        Malformed.when(blank < 0 || !text.endsWith("\n"), "a note without signatures");
        String[] lines = text.substring(blank + 2).split("\n");
        Malformed.when(lines.length > MAX_SIGNATURES, "a note with too many signatures");
        return new SignedNote(
                text.substring(0, blank + 1),
                Arrays.stream(lines).map(NoteSignature::parse).toList());
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder(body).append('\n');
        signatures.forEach(signature -> text.append(signature.line()).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    /** This note with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(body, all);
    }

    /**
     * The keys among {@code known} that signed, each once.
     *
     * @throws Untrusted when a line claims to be by a known key and is not
     */
    public List<VerifierKey> signedBy(List<VerifierKey> known) {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.claimed(signature) && !signers.contains(key)) {
                    if (!key.verifies(body, signature)) {
                        throw new Untrusted("A signature that claims to be by " + key.name() + " is not");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }
}
