package fi.rekisteri.query.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What somebody has to look at or do by a day, the most pressing first")
record Reviews(
        LocalDate by,
        List<Review> reviews,

        @Schema(description = "Customers whose processing is restricted: their records are told to nobody (Art. 18)")
        int withheld,

        @Schema(description = "Value of skip for the next page; absent on the last one") @Nullable
        Integer next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(
            UUID customer,

            @Schema(
                    description =
                            "review-relationship: no activity (Art. 5(1)(e)); review-hold: is it still needed (Art. 17(3));"
                                    + " inform-subject: data came from elsewhere (Art. 14); destroy-paper: the data is"
                                    + " erased, the paper is not (N12)",
                    allowableValues = {"review-relationship", "review-hold", "inform-subject", "destroy-paper"})
            String kind,

            @Schema(description = "The hold, where it is about one") @Nullable
            UUID hold,

            @Schema(description = "The document on paper, where it is about one") @Nullable
            UUID document,

            @Schema(description = "The source, an id of the notice, where data came from elsewhere") @Nullable
            String source,

            @Schema(description = "Last activity, or what made it a duty")
            LocalDate since,

            LocalDate due) {}
}
