package fi.rekisteri.verifier.archive;

/** What an archive may cost to read. An honest export of thirty million records stays below all of them. */
public final class Limits {
    /** Files in the archive. */
    public static final int FILES = 400_000;

    /** Bytes of its directory. */
    public static final int DIRECTORY = 64 * 1024 * 1024;

    /** Bytes out for each byte in; records, the most repetitive of files, come to about 20. */
    static final int RATIO = 100;

    /** Below this size a file may be as repetitive as it likes. */
    static final int SMALL = 1024 * 1024;

    /** Length of a file's name. */
    static final int NAME = 200;

    private Limits() {}
}
