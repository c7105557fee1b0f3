package fi.rekisteri.query.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.answer.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line, in the log's words and in plain ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExtractEntry(
        @Schema(description = "Position in the log, by which an entry is asked about")
        long entry,

        @Schema(description = "To the minute: seconds could tell two employees apart")
        Instant at,

        @Schema(example = "consult-customer") String act,
        @Schema(example = "consult") String processing,

        @Schema(allowableValues = {"done", "unchanged", "refused"})
        String outcome,

        @Schema(description = "Ids of the notice") List<String> categories,

        @Schema(description = "An id of the notice") @Nullable
        String purpose,

        @Schema(example = "eu-gdpr:A6-1-b") @Nullable String basis,

        @Schema(allowableValues = {"account", "stranger", "service"})
        String by,

        @Nullable String role,
        @Nullable String source,

        @Schema(description = "Whom data was given to, or who was told of a change, by name") @Nullable
        String recipient,

        @Schema(description = "An id of the notice") @Nullable
        String recipientCategory,

        @Nullable String rule,
        @Nullable String reference,
        ToldLine words) {

    static ExtractEntry of(ExtractLine line, ExtractWords words) {
        return new ExtractEntry(
                line.entry(),
                line.at(),
                line.act(),
                Answer.word(line.processing()),
                Answer.word(line.outcome()),
                line.categories(),
                line.purpose(),
                line.basis() == null ? null : line.basis().dpv(),
                Answer.word(line.by()),
                line.role() == null ? null : line.role().id(),
                line.source(),
                line.recipient(),
                line.recipientCategory(),
                line.rule() == null ? null : line.rule().id(),
                line.rule() == null ? null : line.rule().reference(),
                words.tell(line));
    }
}
