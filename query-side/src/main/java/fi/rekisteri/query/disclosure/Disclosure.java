package fi.rekisteri.query.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer's data went to one recipient. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Data of a customer that went to a recipient (N8), or out of the EU and EEA (N9)")
public record Disclosure(
        @Schema(description = "What the recipient knows the person's data by")
        UUID disclosure,

        UUID customer,
        Instant at,
        DisclosedTo recipient,

        @Schema(description = "Ground of disclosure, an id of the notice")
        String ground,

        @Schema(description = "Purpose, an id of the notice") @Nullable
        String purpose,

        @Schema(description = "Request of the data subject it served") @Nullable
        String request,

        List<String> categories,
        List<String> fields,

        @Schema(description = "What it was for; absent when nothing was said, or the customer's key is destroyed")
        @Nullable
        String reason,

        @Schema(description = "Present when it left the EU and EEA") @Nullable
        Transferred transfer,

        @Schema(description = "When its data was last handed out; absent when it never was") @Nullable
        Instant handedOutAt) {

    public record DisclosedTo(
            UUID recipient,
            String name,

            @Schema(description = "Its category then, an id of the notice")
            String category,

            @Schema(description = "Its country now, ISO 3166-1 alpha-2")
            String country) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Transferred(
            @Schema(description = "ISO 3166-1 alpha-2") String country,

            @Schema(
                    allowableValues = {"adequacy-decision", "standard-clauses", "binding-corporate-rules", "derogation"
                    })
            String safeguard,

            @Schema(description = "Why the technical set-up needs it (N9)") @Nullable
            String necessity) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Newest first")
    public record DisclosureList(
            List<Disclosure> disclosures,

            @Schema(description = "Give it as 'before' for the next page; absent on the last") @Nullable
            Long next) {}
}
