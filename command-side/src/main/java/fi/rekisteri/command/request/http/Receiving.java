package fi.rekisteri.command.request.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.http.Given;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.FindRequester;
import fi.rekisteri.command.request.RequestCommand.ReceiveRequest;
import fi.rekisteri.command.request.RequestCommand.WithdrawRequest;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request comes in, finds its subject, or is taken back (Art. 12(2)-(3), 15-22). */
final class Receiving {
    static final RequestTask<Letter> RECEIVE = RequestTask.ofStaff("receive-request", Letter.class, Receiving::receive);
    static final RequestTask<Requester> FIND =
            RequestTask.ofOfficer("find-requester", Requester.class, Receiving::find);
    static final RequestTask<Withdrawal> WITHDRAW =
            RequestTask.ofOfficer("withdraw-request", Withdrawal.class, Receiving::withdraw);

    /** What is wrong, or what is objected to, must be said (N17, N19). */
    private static final Set<Right> TOLD_IN_WORDS = EnumSet.of(Right.RECTIFICATION, Right.OBJECTION);

    private Receiving() {}

    @Schema(description = "A request of a data subject, as it came")
    record Letter(
            @Schema(description = "Day it came", requiredMode = REQUIRED, format = "date") @Nullable
            String receivedOn,

            @Schema(
                    description = "How it came",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "web", "in-person"})
            @Nullable
            String channel,

            @Schema(
                    description = "Language it is written in",
                    requiredMode = REQUIRED,
                    allowableValues = {"fi", "sv", "en"})
            @Nullable
            String language,

            @Schema(description = "Rights it asks for, each once", requiredMode = REQUIRED) @Nullable
            List<Asked> rights,

            @Schema(description = "The customer whose request it is, if known", format = "uuid") @Nullable
            String customer) {}

    @Schema(description = "A right that is asked for")
    record Asked(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"access", "rectification", "erasure", "restriction", "portability", "objection"})
            @Nullable
            String right,

            @Schema(
                    description = "What, and on which ground, up to 4,000 characters; sealed. Needed for rectification"
                            + " and objection")
            @Nullable
            String details) {}

    @Schema(description = "Whose request it is")
    record Requester(
            @Schema(description = "The customer", requiredMode = REQUIRED, format = "uuid") @Nullable
            String customer) {}

    @Schema(description = "The subject takes the request back")
    record Withdrawal(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    description = "In which way",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "web", "in-person"})
            @Nullable
            String channel) {}

    private static Draft receive(Letter given, Case blank) {
        LocalDate on = blank.past("receivedOn", given.receivedOn());
        if (on.isBefore(blank.desk().registerDrawnUp())) {
            throw new Refused(Rule.RECEIVED_BEFORE_REGISTER, "receivedOn");
        }
        RequestChannel channel = Given.constant("channel", given.channel(), RequestChannel.class);
        List<String> languages =
                Stream.of(Language.values()).map(Language::code).toList();
        String language = Given.word("language", given.language(), languages);
        Case mine = blank.of(given.customer() == null ? null : customer(given.customer(), blank));
        refuseIfErased(mine);
        List<AskedRight> rights = rights(given.rights(), mine);
        return Draft.of(new ReceiveRequest(mine.request(), mine.customer(), channel, on, language, rights));
    }

    private static List<AskedRight> rights(@Nullable List<Asked> given, Case mine) {
        if (given == null || given.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, "rights");
        }
        Set<Right> seen = EnumSet.noneOf(Right.class);
        return given.stream()
                .map(asked -> {
                    Right right = Given.constant("right", asked == null ? null : asked.right(), Right.class);
                    if (!seen.add(right)) {
                        throw new Refused(Rule.VALUE_MALFORMED, "rights");
                    }
                    Sealed details = mine.seal(Part.REQUEST_DETAILS, "details", asked.details());
                    if (details == null && TOLD_IN_WORDS.contains(right)) {
                        throw new Refused(Rule.REQUEST_WITHOUT_DETAILS, "details");
                    }
                    return new AskedRight(right, details);
                })
                .toList();
    }

    private static Draft find(Requester given, Case unknown) {
        UUID customer = customer(Given.needed("customer", given.customer()), unknown);
        Case found = unknown.of(customer);
        if (customer.equals(unknown.customer())) {
            return Draft.of(new FindRequester(found.request(), customer, List.of()));
        }
        if (unknown.customer() != null) {
            throw new Refused(Rule.REQUEST_OF_ANOTHER, "customer");
        }
        refuseIfErased(found);
        List<AskedRight> rights = found.desk().sealedAnew(found.request(), found.sealer(), found.retentionClass());
        return Draft.of(new FindRequester(found.request(), customer, rights));
    }

    private static Draft withdraw(Withdrawal given, Case mine) {
        return Draft.of(new WithdrawRequest(
                mine.request(),
                mine.customer(),
                mine.past("on", given.on()),
                Given.constant("channel", given.channel(), RequestChannel.class)));
    }

    private static UUID customer(String id, Case blank) {
        StreamId customer = blank.desk().customer(id).orElseThrow(() -> new Refused(Rule.CUSTOMER_UNKNOWN, "customer"));
        return customer.id();
    }

    private static void refuseIfErased(Case mine) {
        if (mine.erased()) {
            throw new Refused(Rule.CUSTOMER_ERASED, "customer");
        }
    }
}
