package fi.rekisteri.shared.notice;

/** Who a source's data is provided by, where that gives rights of its own (GDPR Art. 13, 14, 20). */
public enum ProvidedBy {
    /** By the data subject: it can be taken along (Art. 20), and calls for no information under Art. 14. */
    SUBJECT
}
