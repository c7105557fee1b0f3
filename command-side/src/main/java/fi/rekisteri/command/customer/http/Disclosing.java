package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.DiscloseData;
import fi.rekisteri.command.customer.CustomerCommand.TransferData;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Countries;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Data goes to a named recipient, on a ground of the notice (N8), or out of the EU and EEA (N9). Here it is only let go; query-side hands
 * it out.
 */
@Component
class Disclosing {
    private static final String DISCLOSURE = "disclosure";

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

    private Draft disclose(DisclosureToMake body, Desk desk) {
        Wanted wanted = new Wanted(body.recipient(), body.ground(), body.fields(), body.categories(), body.reason());
        Known recipient = wanted.receiver(recipients, desk);
        if (!Countries.inEea(recipient.contact().country())) {
            throw new Refused(Rule.TRANSFER_NEEDED, Wanted.RECIPIENT);
        }
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Disclosure disclosure = wanted.disclosure(recipient, customer, desk);
        return Draft.of(new DiscloseData(customer, disclosure, wanted.extent(disclosure, desk)))
                .telling(DISCLOSURE, disclosure.id().toString());
    }

    private Draft transfer(TransferToMake body, Desk desk) {
        Wanted wanted = new Wanted(body.recipient(), body.ground(), body.fields(), body.categories(), body.reason());
        Known recipient = wanted.receiver(recipients, desk);
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Transfer transfer = Abroad.transfer(body, recipient, desk);
        Disclosure disclosure = wanted.disclosure(recipient, customer, desk);
        return Draft.of(new TransferData(customer, disclosure, transfer, wanted.extent(disclosure, desk)))
                .telling(DISCLOSURE, disclosure.id().toString());
    }
}
