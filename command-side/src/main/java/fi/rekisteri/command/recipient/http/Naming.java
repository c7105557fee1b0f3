package fi.rekisteri.command.recipient.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.http.Declared;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.command.recipient.RecipientCommand.ChangeRecipient;
import fi.rekisteri.command.recipient.RecipientCommand.RegisterRecipient;
import fi.rekisteri.command.recipient.RecipientCommand.RetireRecipient;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.telling.Addresses;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recipients are named: of a category that the notice declares, with the way in which they are told of changes (N5, Art. 19). */
@Component
class Naming {
    final RecipientTask<NewRecipient> register =
            new RecipientTask<>("register-recipient", NewRecipient.class, this::register);
    final RecipientTask<ChangedRecipient> change =
            new RecipientTask<>("change-recipient", ChangedRecipient.class, this::change);
    final RecipientTask<Nothing> retire = new RecipientTask<>("retire-recipient", Nothing.class, this::retire);

    private final Recipients recipients;
    private final Addresses addresses;

    Naming(Recipients recipients, Addresses addresses) {
        this.recipients = recipients;
        this.addresses = addresses;
    }

    @Schema(description = "Somebody who gets data of the register, or gives it")
    record NewRecipient(
            @Schema(
                    description =
                            "A recipient category of the notice; may be left out for somebody who only gives data")
            @Nullable
            String category,

            @Schema(
                    description =
                            "Sources of the notice whose data comes from it: it is told when that was wrong (N19)")
            @Nullable
            List<String> sources,

            @Schema(description = "Up to 200 characters; sealed", requiredMode = REQUIRED) @Nullable
            String name,

            @Schema(description = "ISO 3166-1 alpha-2", requiredMode = REQUIRED) @Nullable
            String country,

            @Schema(
                    description = "How it is told of changes (Art. 19)",
                    requiredMode = REQUIRED,
                    allowableValues = {"webhook", "email", "by-hand"})
            @Nullable
            String told,

            @Schema(description = "An https address, or an e-mail address; sealed. None when told by hand") @Nullable
            String address,

            @Schema(
                    description =
                            "What a webhook's signatures are made with: 32 to 200 visible ASCII characters; sealed")
            @Nullable
            String secret) {}

    @Schema(description = "What is changed of a recipient, as a whole; its category stays")
    record ChangedRecipient(
            @Schema(description = "Sources of the notice whose data comes from it") @Nullable
            List<String> sources,

            @Schema(description = "Up to 200 characters; sealed", requiredMode = REQUIRED) @Nullable
            String name,

            @Schema(description = "ISO 3166-1 alpha-2", requiredMode = REQUIRED) @Nullable
            String country,

            @Schema(
                    description = "How it is told of changes (Art. 19)",
                    requiredMode = REQUIRED,
                    allowableValues = {"webhook", "email", "by-hand"})
            @Nullable
            String told,

            @Schema(description = "An https address, or an e-mail address; sealed. None when told by hand") @Nullable
            String address,

            @Schema(description = "Left out, a webhook keeps the secret it has") @Nullable
            String secret) {}

    private Draft register(NewRecipient given, Desk desk) {
        List<String> sources = sources(given.sources(), desk.notice());
        String category = category(given.category(), sources, desk.notice());
        StreamId recipient = desk.newStream();
        Contact contact = new Contact(given.name(), given.country(), given.told(), given.address(), given.secret());
        return Draft.of(new RegisterRecipient(
                recipient, category, sources, contact.sealed(null, desk.newSealer(recipient), addresses)));
    }

    private Draft change(ChangedRecipient given, Desk desk) {
        StreamId recipient = desk.stream(RecipientTask.RECIPIENT);
        Known known = recipients.find(recipient).orElseThrow(() -> new Refused(Rule.RECIPIENT_UNKNOWN));
        List<String> sources = sources(given.sources(), desk.notice());
        if (known.category() == null && sources.isEmpty()) {
            throw new Refused(
                    Rule.SOURCE_UNDECLARED,
                    "sources",
                    Declared.ids(desk.notice().sources()));
        }
        Contact contact = new Contact(given.name(), given.country(), given.told(), given.address(), given.secret());
        return Draft.of(new ChangeRecipient(
                recipient, sources, contact.sealed(known.contact().secret(), desk.sealerOf(recipient), addresses)));
    }

    private Draft retire(Nothing given, Desk desk) {
        return Draft.of(new RetireRecipient(desk.stream(RecipientTask.RECIPIENT)));
    }

    private static @Nullable String category(@Nullable String given, List<String> sources, Notice notice) {
        if (given == null && !sources.isEmpty()) {
            return null;
        }
        return Optional.ofNullable(given)
                .flatMap(notice::recipient)
                .map(Named::id)
                .orElseThrow(
                        () -> new Refused(Rule.RECIPIENT_UNDECLARED, "category", Declared.ids(notice.recipients())));
    }

    private static List<String> sources(@Nullable List<String> given, Notice notice) {
        List<String> declared = Declared.ids(notice.sources());
        if (given == null) {
            return List.of();
        }
        if (!declared.containsAll(given)) {
            throw new Refused(Rule.SOURCE_UNDECLARED, "sources", declared);
        }
        return declared.stream().filter(given::contains).toList();
    }
}
