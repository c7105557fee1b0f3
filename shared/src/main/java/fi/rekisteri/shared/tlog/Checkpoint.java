package fi.rekisteri.shared.tlog;

import java.util.List;

/**
 * The state of a log (C2SP tlog-checkpoint), three lines: origin, size, root. Extension lines are neither written nor read.
 *
 * @param origin names the log, for example {@code example.fi/asiakasrekisteri/2026}; no space, no {@code +}
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        Malformed.when(!Text.isKeyName(origin), "a checkpoint without origin");
        Malformed.when(size < 0 || size == 0 && !root.equals(Hash.EMPTY), "a checkpoint of an impossible tree");
    }

    /** What is signed. */
    public String body() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** This checkpoint, signed by all of them; during a rotation, by the old key and the new. */
    public SignedNote signed(NoteSigner... signers) {
        SignedNote note = new SignedNote(body(), List.of());
        for (NoteSigner signer : signers) {
            note = note.with(signer.sign(body(), 0));
        }
        return note;
    }

    /** @throws Malformed when the note's body is not a checkpoint of three lines */
    public static Checkpoint of(SignedNote note) {
        String[] lines = note.body().split("\n", -1);
        Malformed.when(lines.length != 4, "a checkpoint of other than three lines");
        return new Checkpoint(lines[0], Text.number(lines[1]), Hash.ofBase64(lines[2]));
    }

    /**
     * The checkpoint in a note that one of these keys has signed.
     *
     * @throws Malformed when it is no checkpoint
     * @throws Untrusted when none of the keys has signed it, or one is claimed falsely, or the origin is another one
     */
    public static Checkpoint open(byte[] note, String origin, List<VerifierKey> known) {
        SignedNote signed = SignedNote.parse(note);
        if (signed.signedBy(known).isEmpty()) {
            throw new Untrusted("None of the known keys has signed the checkpoint");
        }
        Checkpoint checkpoint = of(signed);
        if (!checkpoint.origin().equals(origin)) {
            throw new Untrusted("The checkpoint is of another log");
        }
        return checkpoint;
    }
}
