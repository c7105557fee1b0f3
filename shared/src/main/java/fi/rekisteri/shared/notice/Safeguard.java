package fi.rekisteri.shared.notice;

/** What makes a transfer out of the EU and EEA lawful (GDPR Art. 45-49). */
public enum Safeguard {
    ADEQUACY_DECISION("Art. 45 GDPR"),
    STANDARD_CLAUSES("Art. 46(2)(c) GDPR"),
    BINDING_CORPORATE_RULES("Art. 47 GDPR"),
    DEROGATION("Art. 49 GDPR");

    private final String article;

    Safeguard(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }
}
