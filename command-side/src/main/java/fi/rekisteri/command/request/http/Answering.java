package fi.rekisteri.command.request.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.http.Given;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.ChargeFee;
import fi.rekisteri.command.request.RequestCommand.DeliverAnswer;
import fi.rekisteri.command.request.RequestCommand.FulfilRight;
import fi.rekisteri.command.request.RequestCommand.RefuseRight;
import fi.rekisteri.shared.event.FeeGround;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Each right is fulfilled or refused, and the answer goes out (Art. 12(3)-(5), 15-22; N16, N19). */
final class Answering {
    static final RequestTask<Done> FULFIL = RequestTask.ofOfficer("fulfil-right", Done.class, Answering::fulfil);
    static final RequestTask<Refusal> REFUSE = RequestTask.ofOfficer("refuse-right", Refusal.class, Answering::refuse);
    static final RequestTask<Fee> CHARGE = RequestTask.ofOfficer("charge-fee", Fee.class, Answering::charge);
    static final RequestTask<Delivery> DELIVER =
            RequestTask.ofOfficer("deliver-answer", Delivery.class, Answering::deliver);

    private static final Pattern EUROS = Pattern.compile("[1-9][0-9]{0,4}(\\.[0-9]{2})?");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_DOCUMENTS = 20;

    private Answering() {}

    @Schema(
            name = "Fulfilment",
            description = "A right is done. What it does to the customer's record was done before, citing this request")
    record Done(
            @Schema(requiredMode = REQUIRED) @Nullable String right,

            @Schema(description = "Whether the register holds nothing about whoever asks") @Nullable
            Boolean nothingHeld) {}

    @Schema(description = "A right is refused (Art. 12(4))")
    record Refusal(
            @Schema(requiredMode = REQUIRED) @Nullable String right,

            @Schema(description = "Code of the ground; each refuses certain rights", requiredMode = REQUIRED) @Nullable
            String ground,

            @Schema(description = "What the person is told, up to 4,000 characters; sealed") @Nullable
            String reasons,

            @Schema(
                    description = "What the decision relies on, up to 4,000 characters; sealed. Needed for"
                            + " manifestly-unfounded and excessive")
            @Nullable
            String facts) {}

    @Schema(description = "A reasonable fee (Art. 12(5), 15(3))")
    record Fee(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"further-copy", "manifestly-unfounded", "excessive"})
            @Nullable
            String ground,

            @Schema(description = "In euros, for example 12.50", requiredMode = REQUIRED) @Nullable
            String amount,

            @Schema(description = "What it relies on, up to 4,000 characters; sealed") @Nullable
            String facts) {}

    @Schema(description = "The answer went out, and the request is closed")
    record Delivery(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    description = "In which way",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "web", "in-person"})
            @Nullable
            String channel,

            @Schema(description = "Language of the answer: one that the notice is written in", requiredMode = REQUIRED)
            @Nullable
            String language,

            @Schema(description = "SHA-256 of each document, 64 lower-case hexadecimal digits", requiredMode = REQUIRED)
            @Nullable
            List<String> documents) {}

    private static Draft fulfil(Done given, Case mine) {
        Right right = Given.constant("right", given.right(), Right.class);
        return Draft.of(new FulfilRight(
                mine.request(),
                mine.customer(),
                right,
                !mine.notice().identityMeans(right).isEmpty(),
                Boolean.TRUE.equals(given.nothingHeld()),
                mine.erased(),
                mine.acts(),
                mine.weighed(),
                mine.copies()));
    }

    private static Draft refuse(Refusal given, Case mine) {
        return Draft.of(new RefuseRight(
                mine.request(),
                mine.customer(),
                Given.constant("right", given.right(), Right.class),
                Given.constant("ground", given.ground(), RefusalGround.class),
                mine.seal(Part.REFUSAL_REASONS, "reasons", given.reasons()),
                mine.seal(Part.REFUSAL_FACTS, "facts", given.facts()),
                mine.acts(),
                mine.weighed(),
                mine.erased()));
    }

    private static Draft charge(Fee given, Case mine) {
        String amount = Given.needed("amount", given.amount());
        if (!EUROS.matcher(amount).matches()) {
            throw new Refused(Rule.VALUE_MALFORMED, "amount");
        }
        return Draft.of(new ChargeFee(
                mine.request(),
                mine.customer(),
                Given.constant("ground", given.ground(), FeeGround.class),
                amount,
                mine.seal(Part.FEE_FACTS, "facts", given.facts()),
                mine.copies()));
    }

    private static Draft deliver(Delivery given, Case mine) {
        List<String> offered =
                mine.notice().answerLanguages().stream().map(Language::code).toList();
        return Draft.of(new DeliverAnswer(
                mine.request(),
                mine.customer(),
                mine.past("on", given.on()),
                Given.constant("channel", given.channel(), RequestChannel.class),
                Given.declared("language", given.language(), offered, Rule.LANGUAGE_UNDECLARED),
                documents(given.documents())));
    }

    private static List<String> documents(@Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, "documents");
        }
        boolean formed = given.size() <= MOST_DOCUMENTS
                && given.stream()
                        .allMatch(digest ->
                                digest != null && SHA_256.matcher(digest).matches());
        if (!formed) {
            throw new Refused(Rule.VALUE_MALFORMED, "documents");
        }
        return given.stream().distinct().sorted().toList();
    }
}
