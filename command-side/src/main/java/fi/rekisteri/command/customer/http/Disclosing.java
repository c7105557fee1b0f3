package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.DiscloseData;
import fi.rekisteri.command.customer.CustomerCommand.TransferData;
import fi.rekisteri.command.customer.Extent;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Countries;
import fi.rekisteri.shared.notice.DisclosureGround;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.ObjectionScope;
import fi.rekisteri.shared.notice.Safeguard;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Data goes to a named recipient, on a ground of the notice (N8), or out of the EU and EEA (N9). Here it is only let go; query-side hands
 * it out.
 */
@Component
class Disclosing {
    private static final String DISCLOSURE = "disclosure";
    private static final String RECIPIENT = "recipient";

    /** The one class of a recipient's own data. */
    private static final String OF_RECIPIENT = "recipient";

    private static final int LONGEST_REASON = 1_000;

    final CustomerTask<DisclosureToMake> disclose =
            CustomerTask.ofStaff("disclose-data", DisclosureToMake.class, this::disclose);
    final CustomerTask<TransferToMake> transfer =
            CustomerTask.ofStaff("transfer-data", TransferToMake.class, this::transfer);

    private final Recipients recipients;

    Disclosing(Recipients recipients) {
        this.recipients = recipients;
    }

    @Schema(description = "Data of the customer goes to a recipient, for the purpose of the request")
    record DisclosureToMake(
            @Schema(description = "Id of a recipient of the register", requiredMode = REQUIRED, format = "uuid")
            @Nullable
            String recipient,

            @Schema(description = "A disclosure ground of the notice", requiredMode = REQUIRED) @Nullable
            String ground,

            @Schema(description = "Fields of the notice, each holding a value; these or categories are needed")
            @Nullable
            List<String> fields,

            @Schema(description = "Categories of the notice, with all their fields") @Nullable
            List<String> categories,

            @Schema(description = "What it is for, up to 1,000 characters; sealed") @Nullable
            String reason) {}

    @Schema(description = "Data of the customer leaves the EU and EEA")
    record TransferToMake(
            @Schema(description = "Id of a recipient of the register", requiredMode = REQUIRED, format = "uuid")
            @Nullable
            String recipient,

            @Schema(description = "A disclosure ground of the notice", requiredMode = REQUIRED) @Nullable
            String ground,

            @Schema(description = "Fields of the notice, each holding a value; these or categories are needed")
            @Nullable
            List<String> fields,

            @Schema(description = "Categories of the notice, with all their fields") @Nullable
            List<String> categories,

            @Schema(description = "What it is for, up to 1,000 characters; sealed") @Nullable
            String reason,

            @Schema(description = "Where it goes, ISO 3166-1 alpha-2", requiredMode = REQUIRED) @Nullable
            String country,

            @Schema(
                    description = "What makes it lawful (Art. 44-49): one that the notice accepts",
                    requiredMode = REQUIRED)
            @Nullable
            String safeguard,

            @Schema(description = "Why the technical set-up needs it, up to 1,000 characters; sealed") @Nullable
            String necessity) {}

    private record Asked(
            @Nullable String recipient,
            @Nullable String ground,
            @Nullable List<String> fields,
            @Nullable List<String> categories,
            @Nullable String reason) {}

    private Draft disclose(DisclosureToMake body, Desk desk) {
        Asked given = new Asked(body.recipient(), body.ground(), body.fields(), body.categories(), body.reason());
        Known recipient = recipient(given, desk);
        if (!Countries.inEea(recipient.contact().country())) {
            throw new Refused(Rule.TRANSFER_NEEDED, RECIPIENT);
        }
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Disclosure disclosure = disclosure(given, recipient, customer, desk);
        return Draft.of(new DiscloseData(customer, disclosure, extent(given, disclosure, desk)))
                .telling(DISCLOSURE, disclosure.id().toString());
    }

    private Draft transfer(TransferToMake body, Desk desk) {
        Asked given = new Asked(body.recipient(), body.ground(), body.fields(), body.categories(), body.reason());
        Known recipient = recipient(given, desk);
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Transfer transfer = new Transfer(
                country(body.country()),
                safeguard(body.safeguard(), desk.notice()),
                necessity(body.necessity(), recipient, desk));
        Disclosure disclosure = disclosure(given, recipient, customer, desk);
        return Draft.of(new TransferData(customer, disclosure, transfer, extent(given, disclosure, desk)))
                .telling(DISCLOSURE, disclosure.id().toString());
    }

    private Known recipient(Asked given, Desk desk) {
        UUID id = uuid(Given.needed(RECIPIENT, given.recipient()));
        Known known = recipients
                .find(new StreamId(desk.notice().register(), id))
                .orElseThrow(() -> new Refused(Rule.RECIPIENT_UNKNOWN, RECIPIENT));
        if (known.retired()) {
            throw new Refused(Rule.RECIPIENT_RETIRED, RECIPIENT);
        }
        return known;
    }

    private Disclosure disclosure(Asked given, Known recipient, StreamId customer, Desk desk) {
        Notice notice = desk.notice();
        String category = Optional.ofNullable(recipient.category())
                .filter(id -> notice.recipient(id).isPresent())
                .orElseThrow(
                        () -> new Refused(Rule.RECIPIENT_UNDECLARED, RECIPIENT, Declared.ids(notice.recipients())));
        List<Field> fields = fields(given, notice);
        return new Disclosure(
                desk.newId(),
                recipient.id().id(),
                category,
                ground(given.ground(), category, notice).id(),
                fields.stream().map(Field::category).distinct().toList(),
                fields.stream().map(Field::id).toList(),
                reason(given.reason(), customer, desk));
    }

    private static DisclosureGround ground(@Nullable String id, String category, Notice notice) {
        String declared = Given.declared(
                "ground", id, Declared.ids(notice.disclosureGrounds()), Rule.DISCLOSURE_GROUND_UNDECLARED);
        DisclosureGround ground = notice.disclosureGround(declared).orElseThrow();
        if (!ground.recipients().contains(category)) {
            throw new Refused(Rule.RECIPIENT_NOT_FOR_GROUND, RECIPIENT, ground.recipients());
        }
        return ground;
    }

    /** In the order of the notice. */
    private static List<Field> fields(Asked given, Notice notice) {
        List<String> named = given.fields() == null ? List.of() : given.fields();
        List<String> categories = given.categories() == null ? List.of() : given.categories();
        refuseUndeclared("fields", named, notice.fields());
        refuseUndeclared("categories", categories, notice.categories());
        List<Field> fields = notice.fields().stream()
                .filter(field -> named.contains(field.id()) || categories.contains(field.category()))
                .toList();
        if (fields.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, "fields");
        }
        return fields;
    }

    private static void refuseUndeclared(String member, List<String> given, List<? extends Named> declared) {
        List<String> allowed = Declared.ids(declared);
        if (!allowed.containsAll(given)) {
            throw new Refused(Rule.FIELD_UNDECLARED, member, allowed);
        }
    }

    private static Extent extent(Asked given, Disclosure disclosure, Desk desk) {
        Notice notice = desk.notice();
        List<Field> fields = notice.fields().stream()
                .filter(field -> disclosure.fields().contains(field.id()))
                .toList();
        List<String> named = given.fields() == null ? List.of() : given.fields();
        return new Extent(
                fields.stream()
                        .filter(field -> field.kind().settable() && named.contains(field.id()))
                        .map(Field::id)
                        .toList(),
                fields.stream()
                        .map(field -> Declared.retentionClass(notice, field))
                        .distinct()
                        .toList(),
                desk.purpose(),
                notice.objectionScopes().stream()
                        .filter(scope -> scope.stops().contains(desk.purpose()))
                        .map(ObjectionScope::id)
                        .toList());
    }

    private static @Nullable Sealed reason(@Nullable String given, StreamId customer, Desk desk) {
        if (given == null) {
            return null;
        }
        return desk.sealerOf(customer)
                .seal(
                        Part.DISCLOSURE_REASON,
                        Declared.relationship(desk.notice()).id(),
                        Given.plain("reason", given, LONGEST_REASON));
    }

    private static String country(@Nullable String given) {
        String code = Given.needed("country", given);
        if (!Countries.known(code)) {
            throw new Refused(Rule.VALUE_MALFORMED, "country");
        }
        if (Countries.inEea(code)) {
            throw new Refused(Rule.TRANSFER_NOT_NEEDED, "country");
        }
        return code;
    }

    private static Safeguard safeguard(@Nullable String given, Notice notice) {
        List<Safeguard> accepted = notice.transfers().safeguards();
        List<String> words = accepted.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = given == null ? -1 : words.indexOf(given);
        if (index < 0) {
            throw new Refused(Rule.SAFEGUARD_UNDECLARED, "safeguard", words);
        }
        return accepted.get(index);
    }

    private static @Nullable Sealed necessity(@Nullable String given, Known recipient, Desk desk) {
        if (given == null || given.isBlank()) {
            if (desk.notice().transfers().technicalNecessity()) {
                throw new Refused(Rule.NECESSITY_MISSING, "necessity");
            }
            return null;
        }
        return desk.sealerOf(recipient.id())
                .seal(Part.TRANSFER_NECESSITY, OF_RECIPIENT, Given.plain("necessity", given, LONGEST_REASON));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Rule.VALUE_MALFORMED, RECIPIENT);
        }
    }
}
