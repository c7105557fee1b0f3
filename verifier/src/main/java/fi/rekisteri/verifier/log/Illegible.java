package fi.rekisteri.verifier.log;

/** Something that is not of the format it should be. The message says what, and quotes nothing of it. */
public final class Illegible extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;

    public Illegible(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
