package fi.rekisteri.command.request.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.http.Given;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.AskClarification;
import fi.rekisteri.command.request.RequestCommand.DoubtIdentity;
import fi.rekisteri.command.request.RequestCommand.ExtendRequest;
import fi.rekisteri.command.request.RequestCommand.RecordClarification;
import fi.rekisteri.command.request.RequestCommand.VerifyIdentity;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.ExtensionReason;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks and what for is made clear, and the time to answer changes with it (Art. 11, 12(2)-(3), 12(6); N16, N19). */
final class Clarifying {
    static final RequestTask<Proof> VERIFY = RequestTask.ofOfficer("verify-identity", Proof.class, Clarifying::verify);
    static final RequestTask<Doubt> DOUBT = RequestTask.ofOfficer("doubt-identity", Doubt.class, Clarifying::doubt);
    static final RequestTask<Question> ASK =
            RequestTask.ofOfficer("ask-clarification", Question.class, Clarifying::ask);
    static final RequestTask<Reply> RECORD =
            RequestTask.ofOfficer("record-clarification", Reply.class, Clarifying::record);
    static final RequestTask<Extension> EXTEND =
            RequestTask.ofOfficer("extend-request", Extension.class, Clarifying::extend);

    private Clarifying() {}

    @Schema(name = "IdentityProof", description = "Who asks has shown who they are")
    record Proof(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    description = "An identity means of the notice that it accepts for the rights",
                    requiredMode = REQUIRED)
            @Nullable
            String means,

            @Schema(description = "The rights it is shown for; without any, all that are asked for") @Nullable
            List<String> rights) {}

    @Schema(
            name = "IdentityDoubt",
            description = "There is reasonable doubt about who asks; the clock stands until it is gone")
    record Doubt(
            @Schema(description = "Day the person was asked for more", requiredMode = REQUIRED, format = "date")
            @Nullable
            String on,

            @Schema(description = "Why, up to 4,000 characters; sealed", requiredMode = REQUIRED) @Nullable
            String reason) {}

    @Schema(
            name = "ClarificationQuestion",
            description = "The person is asked what the request is about; the clock stands until the answer")
    record Question(
            @Schema(description = "Day the person was asked", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(description = "What was asked, up to 4,000 characters; sealed", requiredMode = REQUIRED) @Nullable
            String question) {}

    @Schema(name = "ClarificationAnswer", description = "The person made clear what the request is about")
    record Reply(
            @Schema(description = "Day the answer came", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(description = "What was answered, up to 4,000 characters; sealed") @Nullable
            String answer) {}

    @Schema(description = "Two further months: three from receipt (Art. 12(3))")
    record Extension(
            @Schema(
                    description = "Day the person was told, within the first month",
                    requiredMode = REQUIRED,
                    format = "date")
            @Nullable
            String toldOn,

            @Schema(
                    description = "In which way",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "web", "in-person"})
            @Nullable
            String channel,

            @Schema(
                    description = "What for",
                    requiredMode = REQUIRED,
                    allowableValues = {"complexity", "number-of-requests"})
            @Nullable
            String reason,

            @Schema(description = "What the person was told, up to 4,000 characters; sealed") @Nullable
            String explanation) {}

    private static Draft verify(Proof given, Case mine) {
        List<Right> rights = given.rights() == null || given.rights().isEmpty()
                ? mine.desk().requests().asked(mine.request()).stream()
                        .map(AskedRight::right)
                        .toList()
                : given.rights().stream()
                        .map(right -> Given.constant("rights", right, Right.class))
                        .distinct()
                        .toList();
        String means = Given.needed("means", given.means());
        for (Right right : rights) {
            List<String> accepted = accepted(mine.notice(), right);
            if (!accepted.contains(means)) {
                throw new Refused(Rule.IDENTITY_MEANS_NOT_ACCEPTED, "means", accepted);
            }
        }
        return Draft.of(
                new VerifyIdentity(mine.request(), mine.customer(), mine.past("on", given.on()), means, rights));
    }

    /** Where the notice asks for no form of proof, any that it knows will do. */
    private static List<String> accepted(Notice notice, Right right) {
        List<IdentityMeans> forRight = notice.identityMeans(right);
        return (forRight.isEmpty() ? notice.identityMeans() : forRight)
                .stream().map(IdentityMeans::id).toList();
    }

    private static Draft doubt(Doubt given, Case mine) {
        Given.needed("reason", given.reason());
        List<String> means =
                mine.notice().identityMeans().stream().map(IdentityMeans::id).toList();
        return Draft.of(new DoubtIdentity(
                mine.request(),
                mine.customer(),
                mine.past("on", given.on()),
                means,
                mine.seal(Part.IDENTITY_DOUBT, "reason", given.reason()),
                mine.desk().clockStops()));
    }

    private static Draft ask(Question given, Case mine) {
        Given.needed("question", given.question());
        return Draft.of(new AskClarification(
                mine.request(),
                mine.customer(),
                mine.past("on", given.on()),
                mine.seal(Part.CLARIFICATION_QUESTION, "question", given.question()),
                mine.desk().clockStops()));
    }

    private static Draft record(Reply given, Case mine) {
        return Draft.of(new RecordClarification(
                mine.request(),
                mine.customer(),
                mine.past("on", given.on()),
                mine.seal(Part.CLARIFICATION_ANSWER, "answer", given.answer())));
    }

    private static Draft extend(Extension given, Case mine) {
        if (given.reason() == null) {
            throw new Refused(Rule.EXTENSION_WITHOUT_REASON, "reason");
        }
        if (given.toldOn() == null || given.channel() == null) {
            throw new Refused(Rule.EXTENSION_NOT_TOLD, given.toldOn() == null ? "toldOn" : "channel");
        }
        return Draft.of(new ExtendRequest(
                mine.request(),
                mine.customer(),
                mine.past("toldOn", given.toldOn()),
                Given.constant("channel", given.channel(), RequestChannel.class),
                Given.constant("reason", given.reason(), ExtensionReason.class),
                mine.seal(Part.EXTENSION_EXPLANATION, "explanation", given.explanation())));
    }
}
