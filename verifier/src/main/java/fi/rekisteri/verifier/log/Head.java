package fi.rekisteri.verifier.log;

import java.util.Base64;

/** What a checkpoint says: of which log, how many leaves, which root. */
public record Head(String origin, long size, byte[] root) {

    /** Reads exactly three lines. */
    public static Head of(String text) throws Illegible {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty() || !Note.isName(lines[0])) {
            throw new Illegible("a checkpoint of other than three lines: origin, size, root");
        }
        long size = Strict.decimal(lines[1]);
        byte[] root = Strict.hash(lines[2]);
        if (size == 0 && !java.util.Arrays.equals(root, new Sha256().plain(new byte[0]))) {
            throw new Illegible("a checkpoint of no leaves with a root");
        }
        return new Head(lines[0], size, root);
    }

    public String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }

    /** The three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + rootText() + "\n";
    }

    public boolean sameTree(Head other) {
        return origin.equals(other.origin) && size == other.size && java.util.Arrays.equals(root, other.root);
    }
}
