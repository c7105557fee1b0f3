package fi.rekisteri.shared.record;

/** Kinds of processing, with the term of the W3C Data Privacy Vocabulary 2.3 each stands for. */
public enum Processing {
    COLLECT("dpv:Collect"),
    RECORD("dpv:Record"),
    ALTER("dpv:Alter"),
    REMOVE("dpv:Remove"),
    ERASE("dpv:Erase"),
    RESTRICT("dpv:Restrict"),
    LIFT_RESTRICTION("dpv:Restrict"),
    INFORM("dpv:Disclose"),
    DISCLOSE("dpv:Disclose"),
    TRANSFER("dpv:Transfer"),
    OBJECT("dpv:Record"),
    WITHDRAW_OBJECTION("dpv:Record"),
    HOLD("dpv:Store"),
    RELEASE("dpv:Store"),
    END_RELATIONSHIP("dpv:Record"),
    DECIDE_ERASURE("dpv:Assess"),
    ASSESS("dpv:Assess"),
    ANONYMISE("dpv:Anonymise"),
    CONSULT("dpv:Consult"),
    SEARCH("dpv:Query"),
    LIST("dpv:Retrieve"),
    EXPORT("dpv:MakeAvailable"),
    IDENTIFY("dpv:Disclose"),
    GOVERN("dpv:Organise");

    private final String term;

    Processing(String term) {
        this.term = term;
    }

    /** For example {@code dpv:Collect}. */
    public String term() {
        return term;
    }
}
