package fi.rekisteri.shared.event;

/**
 * The sealed parts of events that are no field of the notice. {@link #id()} is the field name they are sealed under, and so the one they
 * are opened with; a declared field is sealed under its own id. Every part is a JSON string but where said otherwise.
 */
public enum Part {
    /** {@link CustomerEvent.CustomerRegistered#number()}. */
    CUSTOMER_NUMBER("customer-number"),
    /** {@link CustomerEvent.ValueCorrected#evidence()}. */
    EVIDENCE("evidence"),
    /** {@link CustomerEvent.OrderRecorded#number()}. */
    ORDER_NUMBER("order-number"),
    /** An object: {@code date} (ISO 8601), {@code amount} (decimal text) and {@code currency} (ISO 4217) if known, {@code text} if any. */
    ORDER_DETAILS("order-details"),
    /** {@link CustomerEvent.InvoiceOpened#number()}, and what its fingerprint is made of. */
    INVOICE_NUMBER("invoice-number"),
    /** An object: {@code date}, {@code due} (ISO 8601), {@code amount} (decimal text), {@code currency} (ISO 4217), {@code text} if any. */
    INVOICE_DETAILS("invoice-details"),
    /** {@link CustomerEvent.HoldPlaced#reason()}. */
    HOLD_REASON("hold-reason"),
    /** {@link CustomerEvent.ContactRoleStarted#organisation()}. */
    ORGANISATION("contact-role-organisation"),
    /** {@link CustomerEvent.ObjectionRaised#situation()}. */
    OBJECTION_SITUATION("objection-situation"),
    /** {@link CustomerEvent.ObjectionOverruled#reasons()}. */
    OBJECTION_REASONS("objection-reasons"),
    /** {@link AskedRight#details()}. */
    REQUEST_DETAILS("request-details"),
    /** {@link RequestEvent.IdentityDoubted#reason()}. */
    IDENTITY_DOUBT("identity-doubt"),
    /** {@link RequestEvent.ClarificationAsked#question()}. */
    CLARIFICATION_QUESTION("clarification-question"),
    /** {@link RequestEvent.ClarificationGiven#answer()}. */
    CLARIFICATION_ANSWER("clarification-answer"),
    /** {@link RequestEvent.RequestExtended#explanation()}. */
    EXTENSION_EXPLANATION("extension-explanation"),
    /** {@link RequestEvent.RightRefused#reasons()}. */
    REFUSAL_REASONS("refusal-reasons"),
    /** {@link RequestEvent.RightRefused#facts()}. */
    REFUSAL_FACTS("refusal-facts"),
    /** {@link RequestEvent.PartWithheld#reasons()}. */
    WITHHOLDING_REASONS("withholding-reasons"),
    /** {@link RequestEvent.FeeCharged#facts()}. */
    FEE_FACTS("fee-facts"),
    /** {@link CustomerEvent.PaperDocumentRegistered#details()}, an object: {@code kind}, {@code place}, {@code date} (ISO 8601). */
    PAPER("paper-document"),
    /**
     * {@link CustomerEvent.VisitorDataLinked#details()}, an object: {@code at} (ISO 8601 instant), {@code ipAddress}, {@code pages} (a list)
     * and {@code browser}, each if known.
     */
    VISIT("visit"),
    /** {@link AccountEvent.AccountOpened#login()}. */
    LOGIN("account-login"),
    /** {@link AccountEvent.AccountOpened#name()}. */
    ACCOUNT_NAME("account-name"),
    /** {@link IncidentEvent.IncidentOpened#description()}. */
    INCIDENT_DESCRIPTION("incident-description"),
    /** {@link IncidentEvent.IncidentFactsAdded#text()}. */
    INCIDENT_FACTS("incident-facts"),
    /** {@link IncidentEvent.AuthorityNotified#delay()}. */
    INCIDENT_DELAY("incident-delay"),
    /** {@link IncidentEvent.AuthorityNotNotified#reasons()}, {@link IncidentEvent.BreachNotCommunicated#reasons()}. */
    INCIDENT_REASONS("incident-reasons"),
    /** {@link RecipientContact#name()}. */
    RECIPIENT_NAME("recipient-name"),
    /** {@link RecipientContact#address()}. */
    RECIPIENT_ADDRESS("recipient-address"),
    /** {@link RecipientContact#secret()}. */
    RECIPIENT_SECRET("recipient-secret"),
    /** {@link Disclosure#reason()}. */
    DISCLOSURE_REASON("disclosure-reason"),
    /** {@link Transfer#necessity()}, sealed for the recipient. */
    TRANSFER_NECESSITY("transfer-necessity"),
    /** {@link NotificationEvent.NotificationWaived#reason()}, sealed for the recipient. */
    WAIVER_REASON("notification-waiver-reason"),
    /** {@link AccountEvent.NamingDecided#reason()}. */
    NAMING_REASON("naming-reason");

    private final String id;

    Part(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
