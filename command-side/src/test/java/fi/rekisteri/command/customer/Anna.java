package fi.rekisteri.command.customer;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.RestrictionException;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer of the decision tests, and what she is asked about. */
final class Anna {
    static final StreamId ANNA = new StreamId("ip-produkter", new UUID(10, 1));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate KEPT_UNTIL = LocalDate.of(2032, 12, 31);
    static final Act BY_OFFICER = act(null);
    static final Map<String, Object> ASKED = Map.of("act", BY_OFFICER);
    static final Map<String, Object> ASKED_BY_LAW = Map.of("act", act("legal-duties", LegalBasis.A6_1_C, null));
    static final Map<String, Object> ASKED_FOR_CLAIMS = Map.of("act", act(RestrictionException.LEGAL_CLAIMS));

    private static final SubjectKey RELATIONSHIP = new SubjectKey(ANNA, "relationship", new byte[32]);
    private static final SubjectKey ACCOUNTING = new SubjectKey(ANNA, "accounting", new byte[32]);

    static final FieldValue NAME = value("firstName", "name", "Anna");
    static final FieldValue EMAIL = value("email", "contact", "anna@example.fi");
    static final FieldValue NEW_EMAIL = value("email", "contact", "anna.virtanen@example.fi");
    static final FieldValue PHONE = value("phone", "contact", "+358401234567");
    static final Sealed NUMBER = RELATIONSHIP.seal("customerNumber", text("10001"));
    static final Sealed INVOICE = voucher("number", "7001");
    static final Sealed INVOICE_DETAILS = voucher("details", "99 EUR");
    static final Fingerprint INVOICE_NUMBER = INVOICE.fingerprint();
    static final Sealed ORDER = voucher("number", "5001");
    static final Sealed ORDER_DETAILS = voucher("details", "a lamp");
    static final Sealed COMPANY = RELATIONSHIP.seal("organisation", text("Lamppu Oy"));

    static final List<String> BOTH = List.of("relationship", "accounting");
    static final Hold OPEN_INVOICE = new Hold(new UUID(20, 1), "open-invoice", BOTH, null);
    static final Hold COLLECTION = new Hold(new UUID(20, 2), "collection", BOTH, null);
    static final Hold CLAIMS = new Hold(new UUID(20, 3), "claims", List.of("relationship"), null);
    static final Hold ROLE = new Hold(new UUID(20, 4), "contact-role", List.of("relationship"), null);

    static final CustomerRegistered REGISTERED =
            new CustomerRegistered(ANNA, NUMBER, List.of(NAME, EMAIL), "registration", "fi", 1);

    private Anna() {}

    static FieldValue value(String field, String category, String text) {
        return new FieldValue(field, category, RELATIONSHIP.seal(field, text(text)));
    }

    static Sealed voucher(String part, String text) {
        return ACCOUNTING.seal(part, text(text));
    }

    private static Plain text(String text) {
        return Plain.ofJson('"' + text + '"');
    }

    private static Act act(@Nullable RestrictionException exception) {
        return act("customer-relationship", LegalBasis.A6_1_B, exception);
    }

    private static Act act(String purpose, LegalBasis basis, @Nullable RestrictionException exception) {
        return new Act(
                new UUID(30, 1),
                new Actor(Actor.Kind.ACCOUNT, new UUID(30, 2).toString(), Role.PRIVACY_OFFICER),
                purpose,
                basis,
                1,
                null,
                exception,
                Channel.API);
    }
}
