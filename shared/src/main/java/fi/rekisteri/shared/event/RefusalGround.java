package fi.rekisteri.shared.event;

import static fi.rekisteri.shared.notice.Right.ACCESS;
import static fi.rekisteri.shared.notice.Right.ERASURE;
import static fi.rekisteri.shared.notice.Right.OBJECTION;
import static fi.rekisteri.shared.notice.Right.PORTABILITY;
import static fi.rekisteri.shared.notice.Right.RECTIFICATION;
import static fi.rekisteri.shared.notice.Right.RESTRICTION;

import fi.rekisteri.shared.notice.Right;
import java.util.Set;

/** Why a right is refused: a code with its article, and the rights it can refuse. */
public enum RefusalGround {
    MANIFESTLY_UNFOUNDED("GDPR Art. 12(5)", Right.values()),
    EXCESSIVE("GDPR Art. 12(5)", Right.values()),
    IDENTITY_NOT_SHOWN("GDPR Art. 11(2), 12(2), 12(6); N16, N19", Right.values()),
    RIGHTS_OF_OTHERS("GDPR Art. 15(4), 20(4)", ACCESS, PORTABILITY),
    LIMITED_BY_LAW("Data Protection Act 1050/2018 s. 34", ACCESS),
    DATA_ACCURATE("GDPR Art. 16; N19", RECTIFICATION),
    NO_GROUND("GDPR Art. 17(1), 18(1), 21(1)", ERASURE, RESTRICTION, OBJECTION),
    FREEDOM_OF_EXPRESSION("GDPR Art. 17(3)(a)", ERASURE),
    LEGAL_OBLIGATION("GDPR Art. 17(3)(b)", ERASURE),
    PUBLIC_HEALTH("GDPR Art. 17(3)(c)", ERASURE),
    ARCHIVING_OR_STATISTICS("GDPR Art. 17(3)(d), 21(6)", ERASURE, OBJECTION),
    LEGAL_CLAIMS("GDPR Art. 17(3)(e), 21(1)", ERASURE, OBJECTION),
    COMPELLING_GROUNDS("GDPR Art. 21(1)", OBJECTION),
    NOT_PORTABLE("GDPR Art. 20(1)", PORTABILITY);

    private final String reference;
    private final Set<Right> rights;

    RefusalGround(String reference, Right... rights) {
        this.reference = reference;
        this.rights = Set.of(rights);
    }

    /** The article it stands on. */
    public String reference() {
        return reference;
    }

    public boolean refuses(Right right) {
        return rights.contains(right);
    }

    /** Whether a part of the data can be withheld on it, while the rest is told (Art. 15(4), 20(4); Data Protection Act s. 34). */
    public boolean withholds() {
        return this == RIGHTS_OF_OTHERS || this == LIMITED_BY_LAW;
    }

    /** Whether an objection that rests on the subject's situation can be overruled on it (Art. 21(1), 21(6)). */
    public boolean overrules() {
        return this == NO_GROUND || outweighs();
    }

    /** Whether it says that the objection was weighed, and was the lighter. */
    public boolean outweighs() {
        return this == COMPELLING_GROUNDS || this == LEGAL_CLAIMS || this == ARCHIVING_OR_STATISTICS;
    }

    /** Art. 12(5): the controller bears the burden of proof, so the facts are kept with the decision. */
    public boolean needsFacts() {
        return this == MANIFESTLY_UNFOUNDED || this == EXCESSIVE;
    }
}
