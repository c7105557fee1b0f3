package fi.rekisteri.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.record.RecordOfProcessing;
import fi.rekisteri.shared.record.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of processing as it is stored in the view and told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One act on personal data. Names categories and fields, never values; people are pseudonyms")
public record ProcessingRecord(
        UUID id,
        @Schema(description = "Version of this shape") int schema,
        @Schema(description = "Position in the log") long position,

        @Schema(description = "When it was done, as the service claims")
        Instant occurredAt,

        @Schema(description = "When the database wrote it") Instant recordedAt,
        String register,

        @Schema(description = "Pseudonym of the data subject; absent where none was concerned") @Nullable
        UUID subject,

        @Schema(description = "What was done", example = "consult-customer")
        String act,

        @Schema(description = "Kind of processing", example = "consult")
        String processing,

        @Schema(description = "The same as a term of the W3C Data Privacy Vocabulary", example = "dpv:Consult")
        String term,

        @Schema(allowableValues = {"done", "unchanged", "refused"})
        String outcome,

        List<String> categories,
        List<String> fields,

        @Schema(description = "Where the data came from, an id of the notice") @Nullable
        String source,

        @Schema(description = "Right of the data subject it carries out", example = "Art. 16 GDPR") @Nullable
        String right,

        @Schema(description = "Rule that refused it") @Nullable
        String rule,

        @Schema(description = "Article of law or point of the notice the rule stands on") @Nullable
        String reference,

        @Schema(description = "Grounds, dates, scopes; no values")
        Map<String, String> details,

        @Schema(description = "All that one HTTP request or run did carries the same trace")
        UUID trace,

        By actor,

        @Schema(description = "Purpose, an id of the notice") @Nullable
        String purpose,

        @Schema(description = "Its legal basis", example = "eu-gdpr:A6-1-b") @Nullable
        String basis,

        @Schema(description = "Version of the notice it was measured by")
        int noticeVersion,

        @Schema(description = "Request of the data subject it serves") @Nullable
        String request,

        @Schema(description = "Ground of Art. 18(2) relied on") @Nullable
        String restrictionException,

        @Schema(allowableValues = {"api", "bulk", "console", "service"})
        String channel,

        @Schema(description = "Commitments of the keys that seal what was written") @Nullable
        String keyCommitments) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record By(
            @Schema(allowableValues = {"account", "stranger", "service"})
            String kind,

            @Schema(description = "The account's pseudonym") String pseudonym,
            @Nullable String role) {

        static By of(Actor actor) {
            return new By(
                    Answer.word(actor.kind()),
                    actor.pseudonym(),
                    actor.role() == null ? null : actor.role().id());
        }

        /** The role, or what an actor without one is. */
        String standing() {
            return role == null ? kind : role;
        }
    }

    static ProcessingRecord of(RecordOfProcessing it) {
        Told what = it.what();
        Act act = it.act();
        return new ProcessingRecord(
                it.id(),
                it.schema(),
                it.position(),
                it.occurredAt(),
                it.recordedAt(),
                it.register(),
                it.subject(),
                what.act(),
                Answer.word(what.processing()),
                what.processing().term(),
                Answer.word(what.outcome()),
                what.categories(),
                what.fields(),
                what.source(),
                what.right() == null ? null : what.right().article(),
                what.rule() == null ? null : what.rule().id(),
                what.rule() == null ? null : what.rule().reference(),
                what.details(),
                act.trace(),
                By.of(act.actor()),
                act.purpose(),
                act.basis() == null ? null : act.basis().dpv(),
                act.noticeVersion(),
                act.request(),
                act.exception() == null ? null : act.exception().id(),
                Answer.word(act.channel()),
                it.keyCommitments());
    }
}
