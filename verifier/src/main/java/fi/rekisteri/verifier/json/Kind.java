package fi.rekisteri.verifier.json;

/** What a value is. */
enum Kind {
    OBJECT,
    ARRAY,
    /** Spelled as it is. */
    TEXT,
    /** Spelled with escapes. */
    ESCAPED_TEXT,
    NUMBER,
    TRUE,
    FALSE,
    NULL
}
