package fi.rekisteri.command.recipient.http;

import fi.rekisteri.command.customer.http.Given;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.telling.Addresses;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.notice.Countries;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Who a recipient is and how it is told of changes (Art. 19), as a body says it. */
record Contact(
        @Nullable String name,
        @Nullable String country,
        @Nullable String told,
        @Nullable String address,
        @Nullable String secret) {

    /** The one class of a recipient's data: it has a key of its own. */
    private static final String KEPT = "recipient";

    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]{32,200}");
    private static final int LONGEST_NAME = 200;

    /** @param kept the secret it has */
    RecipientContact sealed(@Nullable Sealed kept, Sealer sealer, Addresses addresses) {
        Sealed named = sealer.seal(Part.RECIPIENT_NAME, KEPT, Given.plain("name", name, LONGEST_NAME));
        String code = Given.needed("country", country);
        if (!Countries.known(code)) {
            throw new Refused(Rule.VALUE_MALFORMED, "country");
        }
        Telling telling = Given.constant("told", told, Telling.class);
        return new RecipientContact(
                named,
                code,
                telling,
                address(telling, sealer, addresses),
                telling == Telling.WEBHOOK ? secret(kept, sealer) : null);
    }

    private @Nullable Sealed address(Telling telling, Sealer sealer, Addresses addresses) {
        return switch (telling) {
            case WEBHOOK -> {
                String web = Given.needed("address", address).strip();
                if (!addresses.acceptable(web)) {
                    throw new Refused(Rule.TELLING_ADDRESS_REFUSED, "address");
                }
                yield sealer.seal(Part.RECIPIENT_ADDRESS, KEPT, Values.text(web));
            }
            case EMAIL -> {
                StringNode mail = StringNode.valueOf(Given.needed("address", address));
                yield sealer.seal(Part.RECIPIENT_ADDRESS, KEPT, Values.canonical(FieldKind.EMAIL, "address", mail));
            }
            case BY_HAND -> {
                if (address != null) {
                    throw new Refused(Rule.VALUE_MALFORMED, "address");
                }
                yield null;
            }
        };
    }

    private Sealed secret(@Nullable Sealed kept, Sealer sealer) {
        if (secret == null && kept != null) {
            return kept;
        }
        String given = Given.needed("secret", secret);
        if (!SECRET.matcher(given).matches()) {
            throw new Refused(Rule.VALUE_MALFORMED, "secret");
        }
        return sealer.seal(Part.RECIPIENT_SECRET, KEPT, Values.text(given));
    }
}
