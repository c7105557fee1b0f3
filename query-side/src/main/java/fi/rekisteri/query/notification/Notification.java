package fi.rekisteri.query.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recipient is told of a change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A recipient, or the source of wrong data, is told of a change (Art. 19, N19)")
public record Notification(
        @Schema(description = "The same in every attempt; the id of the CloudEvent")
        UUID notification,

        UUID customer,
        UUID recipient,

        @Schema(description = "The recipient by name") String name,

        @Schema(allowableValues = {"corrected", "removed", "erased", "restricted", "restriction-lifted"})
        String change,

        List<String> categories,

        @Schema(description = "Empty where all of the categories are concerned")
        List<String> fields,

        @Schema(description = "What the recipient knows the person's data by; none for a source")
        List<UUID> disclosures,

        @Schema(description = "Source of the wrong data, an id of the notice; absent for a recipient") @Nullable
        String source,

        @Schema(allowableValues = {"webhook", "email", "by-hand"})
        String told,

        @Schema(
                description =
                        "open: not sent yet; failed: the last attempt came to nothing; sent and delivered wait to be"
                                + " acknowledged",
                allowableValues = {
                    "open",
                    "sent",
                    "failed",
                    "delivered",
                    "acknowledged",
                    "impossible",
                    "disproportionate"
                })
        String state,

        Instant openedAt,

        @Schema(description = "Last attempt") @Nullable Instant sentAt,

        int attempts,

        @Schema(description = "Why the last attempt came to nothing, if it did") @Nullable
        String failure,

        @Schema(description = "How often silence was chased")
        int chased,

        @Schema(description = "When it is sent, retried or chased next; absent once it is closed") @Nullable
        Instant next,

        @Nullable LocalDate acknowledgedOn,

        @Schema(
                description = "By whom the acknowledgement was recorded",
                allowableValues = {"recipient", "officer"})
        @Nullable
        String acknowledgedBy,

        @Schema(description = "Why the recipient was not told, if it was not") @Nullable
        String reason) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Oldest first")
    public record NotificationList(
            List<Notification> notifications,

            @Schema(description = "Give it as 'after' for the next page; absent on the last") @Nullable
            Long next) {}
}
