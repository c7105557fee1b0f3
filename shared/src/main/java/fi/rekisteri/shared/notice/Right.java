package fi.rekisteri.shared.notice;

/** The rights a data subject can exercise (GDPR chapter III). */
public enum Right {
    ACCESS(15),
    RECTIFICATION(16),
    ERASURE(17),
    RESTRICTION(18),
    PORTABILITY(20),
    OBJECTION(21);

    private final int article;

    Right(int article) {
        this.article = article;
    }

    /** For example {@code Art. 15 GDPR}. */
    public String article() {
        return "Art. " + article + " GDPR";
    }

    /** The term of the W3C Data Privacy Vocabulary, for example {@code eu-gdpr:A15}. */
    public String dpv() {
        return "eu-gdpr:A" + article;
    }
}
