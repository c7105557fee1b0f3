package fi.rekisteri.command.value;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The canonical form of a value, by the kind of its field. */
public final class Values {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Values() {}

    /**
     * @param field id of the declared field, named by the refusal
     * @throws Refused value-missing, value-too-long or value-malformed; field-undeclared for what is never set as a value
     */
    public static Plain canonical(FieldKind kind, String field, JsonNode value) {
        return switch (kind) {
            case PERSON_NAME -> text(name(field, string(field, value)));
            case TEXT -> text(Shape.text(field, string(field, value), LONGEST_TEXT));
            case EMAIL -> text(checked(field, value, LONGEST_EMAIL, EmailAddress::canonical));
            case PHONE -> text(checked(field, value, LONGEST_TEXT, PhoneNumber::canonical));
            case POSTAL_ADDRESS -> object(PostalAddress.canonical(field, value));
            case WEB_ADDRESS -> text(checked(field, value, LONGEST_ADDRESS, WebAddress::canonical));
            case IP_ADDRESS -> text(checked(field, value, LONGEST_TEXT, IpAddress::canonical));
            case BUSINESS_ID -> text(checked(field, value, LONGEST_TEXT, BusinessId::canonical));
            case RECORD -> throw new Refused(Rule.FIELD_UNDECLARED, field);
        };
    }

    /** A canonical text as JSON. */
    public static Plain text(String canonical) {
        return Plain.ofJson(JSON.writeValueAsString(canonical));
    }

    /** An object as JSON; the map's order is the order of its members. */
    public static Plain object(Map<String, String> members) {
        return Plain.ofJson(JSON.writeValueAsString(members));
    }

    /** @throws Refused value-malformed */
    public static String ipAddress(String member, String text) {
        return IpAddress.canonical(Shape.text(member, text, LONGEST_TEXT))
                .orElseThrow(() -> new Refused(Rule.VALUE_MALFORMED, member));
    }

    /** An object as JSON, with texts and lists of texts; the map's order is the order of its members. */
    public static Plain json(Map<String, Object> members) {
        return Plain.ofJson(JSON.writeValueAsString(members));
    }

    private static String name(String field, String raw) {
        String name = Shape.text(field, raw, LONGEST_NAME);
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw new Refused(Rule.VALUE_MALFORMED, field);
        }
        return name;
    }

    private static String checked(
            String field, JsonNode value, int longest, Function<String, Optional<String>> canonical) {
        String text = Shape.text(field, string(field, value), longest);
        return canonical.apply(text).orElseThrow(() -> new Refused(Rule.VALUE_MALFORMED, field));
    }

    private static String string(String field, JsonNode value) {
        if (value.isNull()) {
            throw new Refused(Rule.VALUE_MISSING, field);
        }
        if (!value.isString()) {
            throw new Refused(Rule.VALUE_MALFORMED, field);
        }
        return value.stringValue();
    }
}
