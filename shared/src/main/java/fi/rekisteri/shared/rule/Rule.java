package fi.rekisteri.shared.rule;

import static fi.rekisteri.shared.rule.Rule.Nature.CONFLICT;
import static fi.rekisteri.shared.rule.Rule.Nature.FORBIDDEN;
import static fi.rekisteri.shared.rule.Rule.Nature.GONE;
import static fi.rekisteri.shared.rule.Rule.Nature.MALFORMED;
import static fi.rekisteri.shared.rule.Rule.Nature.NOT_READY;
import static fi.rekisteri.shared.rule.Rule.Nature.STALE;
import static fi.rekisteri.shared.rule.Rule.Nature.TOO_LARGE;
import static fi.rekisteri.shared.rule.Rule.Nature.UNAUTHENTICATED;
import static fi.rekisteri.shared.rule.Rule.Nature.UNDECLARED;
import static fi.rekisteri.shared.rule.Rule.Nature.UNKNOWN;
import static fi.rekisteri.shared.rule.Rule.Nature.UNSUPPORTED;
import static fi.rekisteri.shared.rule.Rule.Nature.VERSION_MISSING;

import java.util.Locale;

/** A rule that refuses an act. {@link #id()} is stable: it stands in problem types and in the log. */
public enum Rule {
    SIGN_IN_REQUIRED(UNAUTHENTICATED, "GDPR Art. 32; N13"),
    ROLE_REQUIRED(FORBIDDEN, "GDPR Art. 29, 32(4); N13"),
    ACCOUNT_UNKNOWN(FORBIDDEN, "GDPR Art. 29; N13"),
    UNDERTAKING_REQUIRED(FORBIDDEN, "GDPR Art. 32(4); N13"),

    PURPOSE_MISSING(MALFORMED, "GDPR Art. 5(1)(b); N2"),
    PURPOSE_NOT_A_DUTY(FORBIDDEN, "GDPR Art. 5(1)(b), 6(1)(c), 12; N2, N3"),
    PURPOSE_UNDECLARED(UNDECLARED, "GDPR Art. 5(1)(b), 6; N2, N3"),
    FIELD_UNDECLARED(UNDECLARED, "GDPR Art. 5(1)(c); N4, N6"),
    SOURCE_UNDECLARED(UNDECLARED, "GDPR Art. 14(2)(f), 15(1)(g); N7"),
    RECIPIENT_UNDECLARED(UNDECLARED, "GDPR Art. 13(1)(e); N5, N8"),
    RECIPIENT_NOT_FOR_GROUND(UNDECLARED, "GDPR Art. 5(1)(b), 13(1)(e); N5, N8"),
    DISCLOSURE_GROUND_UNDECLARED(UNDECLARED, "GDPR Art. 5(1)(b), 6; N8"),
    TRANSFER_NEEDED(UNDECLARED, "GDPR Art. 44; N9"),
    TRANSFER_NOT_NEEDED(UNDECLARED, "GDPR Art. 44; N9"),
    SAFEGUARD_UNDECLARED(UNDECLARED, "GDPR Art. 44-49; N9"),
    NECESSITY_MISSING(UNDECLARED, "GDPR Art. 44; N9"),
    HOLD_GROUND_UNDECLARED(UNDECLARED, "GDPR Art. 17(3); N10"),
    OBJECTION_SCOPE_UNDECLARED(UNDECLARED, "GDPR Art. 21; N17, N24"),
    LANGUAGE_UNDECLARED(UNDECLARED, "GDPR Art. 12(1); N16"),
    NOTICE_NOT_IN_FORCE(CONFLICT, "GDPR Art. 13, 14; N1"),
    NOTICE_INVALID(UNDECLARED, "GDPR Art. 5(2), 13; N1"),
    NOTICE_VERSION_NOT_NEW(CONFLICT, "GDPR Art. 5(2); N1"),

    PERSONAL_IDENTITY_CODE(UNDECLARED, "Data Protection Act 1050/2018 s. 29; N6"),
    VALUE_MALFORMED(UNDECLARED, "GDPR Art. 5(1)(d)"),
    VALUE_MISSING(UNDECLARED, "GDPR Art. 5(1)(d)"),
    VALUE_TOO_LONG(UNDECLARED, "GDPR Art. 5(1)(c)"),
    VALUE_NOT_HELD(CONFLICT, "GDPR Art. 16; N19"),
    VALUE_ALREADY_HELD(CONFLICT, "GDPR Art. 16; N19"),
    DATE_IN_FUTURE(UNDECLARED, "GDPR Art. 5(1)(d)"),

    BODY_MALFORMED(MALFORMED, "RFC 8259"),
    BODY_TOO_LARGE(TOO_LARGE, "RFC 9110 15.5.14"),
    MEDIA_TYPE_UNSUPPORTED(UNSUPPORTED, "RFC 9110 15.5.16"),
    ADDRESS_UNKNOWN(UNKNOWN, "RFC 9110 15.5.5"),
    METHOD_UNSUPPORTED(MALFORMED, "RFC 9110 15.5.6"),
    PARAMETER_MALFORMED(MALFORMED, "RFC 9110 15.5.1"),
    HEADER_MALFORMED(MALFORMED, "RFC 9110 15.5.1"),
    IDEMPOTENCY_KEY_MISSING(MALFORMED, "Idempotency-Key HTTP header field"),
    IDEMPOTENCY_KEY_REUSED(UNDECLARED, "Idempotency-Key HTTP header field"),
    VERSION_REQUIRED(VERSION_MISSING, "RFC 6585 3; RFC 9110 13.1.1"),
    VERSION_STALE(STALE, "RFC 9110 13.1.1"),
    POSITION_NOT_REACHED(NOT_READY, "freshness by log position"),
    LOG_UNAVAILABLE(NOT_READY, "GDPR Art. 5(2)"),
    LOG_UNANCHORED(NOT_READY, "GDPR Art. 5(2), 32(1)(b)"),

    INCIDENT_UNKNOWN(UNKNOWN, "GDPR Art. 33(5)"),
    INCIDENT_CLOSED(CONFLICT, "GDPR Art. 33(5)"),
    INCIDENT_UNDECIDED(CONFLICT, "GDPR Art. 33(1), 33(5), 34(1)"),
    TOLD_BEFORE_NOTICED(UNDECLARED, "GDPR Art. 33(1), 34(1)"),
    DELAY_UNREASONED(UNDECLARED, "GDPR Art. 33(1)"),
    BREACH_ALREADY_TOLD(CONFLICT, "GDPR Art. 33(1), 34(1)"),

    LOG_YEAR_UNKNOWN(UNDECLARED, "GDPR Art. 5(2), 58(1)(e)"),
    PERIOD_SPANS_YEARS(UNDECLARED, "GDPR Art. 5(2), 58(1)(e)"),
    EXPORT_UNKNOWN(UNKNOWN, "GDPR Art. 5(2), 58(1)(e)"),
    EXPORT_NOT_READY(CONFLICT, "GDPR Art. 5(2), 58(1)(e)"),
    EXPORT_DELETED(GONE, "GDPR Art. 5(1)(e), 25(2)"),
    EXPORT_TOO_LARGE(CONFLICT, "GDPR Art. 5(2), 58(1)(e)"),
    EXPORTS_TOO_MANY(CONFLICT, "GDPR Art. 32(1)(b)"),
    PSEUDONYM_UNKNOWN(UNKNOWN, "GDPR Art. 4(5), 58(1)(e)"),
    REQUEST_MISSING(MALFORMED, "GDPR Art. 12(3); N16"),
    NOTHING_TO_TELL(CONFLICT, "GDPR Art. 12(1), 12(3)-(4)"),
    LIST_TOO_LONG(CONFLICT, "GDPR Art. 25(2); N24"),

    REGISTER_UNKNOWN(FORBIDDEN, "GDPR Art. 29, 32(4); N13"),
    CUSTOMER_UNKNOWN(UNKNOWN, "GDPR Art. 15(1)"),
    CUSTOMER_NUMBER_TAKEN(CONFLICT, "GDPR Art. 5(1)(d)"),
    CUSTOMER_ERASED(GONE, "GDPR Art. 17; N10, N23"),
    PROCESSING_RESTRICTED(FORBIDDEN, "GDPR Art. 18(2); N20"),
    PROCESSING_OBJECTED(FORBIDDEN, "GDPR Art. 21(2)-(3); N17, N24"),
    NOT_RESTRICTED(CONFLICT, "GDPR Art. 18(3); N20"),
    SUBJECT_NOT_TOLD(CONFLICT, "GDPR Art. 18(3); N20"),
    RELATIONSHIP_ENDED(CONFLICT, "GDPR Art. 5(1)(e); N11"),
    ERASURE_PENDING(CONFLICT, "GDPR Art. 17; N10"),
    INVOICE_UNKNOWN(UNKNOWN, "N10"),
    INVOICE_ALREADY_KNOWN(CONFLICT, "GDPR Art. 5(1)(d)"),
    ORDER_ALREADY_KNOWN(CONFLICT, "GDPR Art. 5(1)(d)"),
    COLLECTION_NOT_OPEN(CONFLICT, "N10"),
    HOLD_UNKNOWN(UNKNOWN, "GDPR Art. 17(3); N10"),
    HOLD_ENDS_OTHERWISE(CONFLICT, "GDPR Art. 17(3); N10, N21"),
    CONTACT_ROLE_UNKNOWN(UNKNOWN, "N21"),
    RECIPIENT_UNKNOWN(UNKNOWN, "GDPR Art. 15(1)(c); N5"),
    RECIPIENT_RETIRED(CONFLICT, "GDPR Art. 13(1)(e); N5"),
    TELLING_ADDRESS_REFUSED(UNDECLARED, "GDPR Art. 19, 32"),
    DISCLOSURE_UNKNOWN(UNKNOWN, "GDPR Art. 15(1)(c); N8"),
    NOTIFICATION_UNKNOWN(UNKNOWN, "GDPR Art. 19; N19"),
    NOTIFICATION_CLOSED(CONFLICT, "GDPR Art. 19; N19"),
    NOTIFICATION_NOT_SENT(CONFLICT, "GDPR Art. 19; N19"),
    NAMING_REASON_MISSING(UNDECLARED, "CJEU C-579/21; GDPR Art. 15(1), 15(4)"),
    NAMING_UNDECIDED(FORBIDDEN, "CJEU C-579/21; GDPR Art. 15(1), 15(4)"),
    NOBODY_TO_NAME(UNKNOWN, "CJEU C-579/21; GDPR Art. 15(1), 15(4)"),
    REQUEST_UNKNOWN(UNKNOWN, "GDPR Art. 12(3)"),
    REQUEST_CLOSED(CONFLICT, "GDPR Art. 12(3)"),
    REQUEST_OF_ANOTHER(CONFLICT, "GDPR Art. 5(1)(f), 12(6)"),
    REQUESTER_UNKNOWN(CONFLICT, "GDPR Art. 11(2), 12(2)"),
    RECEIVED_BEFORE_REGISTER(UNDECLARED, "GDPR Art. 12(3); N1"),
    STEP_BEFORE_RECEIPT(UNDECLARED, "GDPR Art. 12(3), 5(1)(d)"),
    REQUEST_WITHOUT_DETAILS(UNDECLARED, "GDPR Art. 16, 21; N17, N19"),
    IDENTITY_MEANS_NOT_ACCEPTED(UNDECLARED, "GDPR Art. 12(6); N16, N19"),
    IDENTITY_NOT_VERIFIED(CONFLICT, "GDPR Art. 12(2), 12(6); N16, N19"),
    CLARIFICATION_NOT_ASKED(CONFLICT, "GDPR Art. 12(2)-(3)"),
    EXTENSION_WITHOUT_REASON(UNDECLARED, "GDPR Art. 12(3)"),
    EXTENSION_NOT_TOLD(UNDECLARED, "GDPR Art. 12(3)"),
    EXTENSION_TOO_LATE(CONFLICT, "GDPR Art. 12(3)"),
    RIGHT_NOT_ASKED(CONFLICT, "GDPR Art. 12(3)"),
    RIGHT_ANSWERED(CONFLICT, "GDPR Art. 12(3)-(4)"),
    RIGHT_NOT_CARRIED_OUT(CONFLICT, "GDPR Art. 12(3), 16-18, 21"),
    DATA_IS_HELD(CONFLICT, "GDPR Art. 15(1)"),
    REFUSAL_WITHOUT_REASONS(UNDECLARED, "GDPR Art. 12(4); N19"),
    REFUSAL_WITHOUT_FACTS(UNDECLARED, "GDPR Art. 12(5)"),
    REFUSAL_GROUND_UNFIT(UNDECLARED, "GDPR Art. 12(5)-(6), 15-21"),
    FIRST_COPY_FREE(CONFLICT, "GDPR Art. 12(5), 15(3)"),
    RIGHTS_UNANSWERED(CONFLICT, "GDPR Art. 12(3)-(4)"),
    HOLD_REVIEW_PAST(UNDECLARED, "GDPR Art. 17(3)(e)"),
    PAPER_UNKNOWN(UNKNOWN, "N12"),
    VISITOR_LINKING_REFUSED(FORBIDDEN, "GDPR Art. 21(1); N14"),
    ANONYMISING_HELD(CONFLICT, "GDPR Art. 17(3); N10, N23"),
    ACCOUNT_CONFLICT(CONFLICT, "N13");

    private final Nature nature;
    private final String reference;

    Rule(Nature nature, String reference) {
        this.nature = nature;
        this.reference = reference;
    }

    /** Kebab-case, for example {@code purpose-undeclared}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Nature nature() {
        return nature;
    }

    /** The article of law, point of the notice (N1-N24) or specification it stands on. */
    public String reference() {
        return reference;
    }

    /** The kind of refusal, from which each side derives its status. */
    public enum Nature {
        MALFORMED,
        UNDECLARED,
        UNAUTHENTICATED,
        FORBIDDEN,
        UNKNOWN,
        CONFLICT,
        GONE,
        STALE,
        VERSION_MISSING,
        TOO_LARGE,
        UNSUPPORTED,
        NOT_READY
    }
}
