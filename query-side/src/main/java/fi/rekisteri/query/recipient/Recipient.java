package fi.rekisteri.query.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recipient, or a source, by name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody who gets data of the register, or gives it")
public record Recipient(
        UUID recipient,
        String name,

        @Schema(description = "Recipient category, an id of the notice; absent for somebody who only gives data")
        @Nullable
        String category,

        @Schema(description = "Sources of the notice whose data comes from it (N7)")
        List<String> sources,

        @Schema(description = "ISO 3166-1 alpha-2") String country,

        @Schema(
                description = "How it is told of changes (Art. 19)",
                allowableValues = {"webhook", "email", "by-hand"})
        String told,

        @Schema(description = "Where it is told; absent by hand") @Nullable
        String address,

        Instant registeredAt,

        @Schema(description = "Since when it gets no more data") @Nullable
        Instant retiredAt) {

    @Schema(description = "The named recipients and sources, in the order they were registered")
    public record RecipientList(List<Recipient> recipients) {
        /** Those that data may go to still; a source is none of them. */
        public List<Recipient> open() {
            return recipients.stream()
                    .filter(one -> one.retiredAt == null && one.category != null)
                    .toList();
        }
    }
}
