package fi.rekisteri.query.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it is told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A data subject's request: what it asks, how far it is, until when it is answered")
public record DataRequest(
        UUID request,
        String register,
        @Schema(description = "Number of its newest event") long version,

        @Schema(description = "Whose request it is; absent while nobody knows") @Nullable
        UUID customer,

        @Schema(allowableValues = {"open", "answered", "withdrawn"})
        String state,

        LocalDate receivedOn,

        @Schema(allowableValues = {"letter", "email", "phone", "web", "in-person"})
        String channel,

        @Schema(description = "Language it is written in, ISO 639-1")
        String language,

        List<AskedFor> rights,

        Clock clock,

        @Schema(description = "What the law needs next, in this order; none when it is closed")
        List<Need> needs,

        @Schema(description = "Whether it freezes the purge of the customer's data")
        boolean freezesPurge,

        @Schema(
                description =
                        "What of this or of other open requests of the customer is the same, or pulls another way")
        List<Relation> relations,

        @Schema(description = "What happened, oldest first; none in lists") @Nullable
        List<Step> steps) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AskedFor(
            @Schema(description = "For example erasure") String right,
            @Schema(example = "Art. 17 GDPR") String article,

            @Schema(allowableValues = {"undecided", "fulfilled", "refused"})
            String status,

            @Schema(
                    description = "Whether identity is shown for it",
                    allowableValues = {"verified", "not-verified", "not-asked-for"})
            String identity,

            @Schema(description = "What, and on which ground; absent when nothing was said, and in lists") @Nullable
            Text details,

            @Schema(allowableValues = {"carried-out", "nothing-held"}) @Nullable
            String how,

            @Schema(description = "Acts on the customer's record that carried it out") @Nullable
            List<String> acts,

            @Schema(description = "The how-manieth copy of the data") @Nullable
            Integer copy,

            @Schema(description = "Ground it was refused on") @Nullable
            String ground,

            @Schema(description = "The article the ground stands on") @Nullable
            String reference) {}

    /** @param erased true when its key is destroyed, and the text with it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Text(@Nullable String text, @Nullable Boolean erased) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(
            @Schema(description = "Last day to answer; while the clock stands, seen from today")
            LocalDate due,

            @Schema(description = "Days from today until then; negative when it is over. Absent when closed") @Nullable
            Long daysLeft,

            @Schema(description = "Whether it is over and there is no answer, or the answer came later")
            boolean late,

            boolean extended,

            @Schema(description = "Last day to tell of an extension; absent when it is over or not needed") @Nullable
            LocalDate extendBy,

            @Schema(description = "Since when the clock stands; absent when it goes") @Nullable
            LocalDate standingSince,

            @Schema(
                    description = "Why it stands",
                    allowableValues = {"identity", "clarification"})
            List<String> waitingFor) {}

    public record Need(
            @Schema(
                    allowableValues = {
                        "find-requester",
                        "verify-identity",
                        "wait-for-identity",
                        "wait-for-clarification",
                        "decide-right",
                        "deliver-answer"
                    })
            String need,

            @Schema(description = "What to do, in the language of Accept-Language: fi, sv or en")
            String text,

            @Schema(description = "The rights it is needed for")
            List<String> rights,

            @Schema(description = "The article of law") String reference) {}

    public record Relation(
            @Schema(description = "The other request, or this one")
            UUID request,

            @Schema(allowableValues = {"same", "conflicting"})
            String kind,

            @Schema(description = "The right asked for here")
            String right,

            @Schema(description = "The right asked for there")
            String otherRight) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            Instant at,
            @Schema(example = "receive-request") String act,

            @Schema(description = "Pseudonym of the account")
            String by,

            @Schema(description = "Dates, codes, means; no free text")
            Map<String, String> details,

            @Schema(description = "Free text of the step by its name; absent when there is none") @Nullable
            Map<String, Text> texts) {}
}
