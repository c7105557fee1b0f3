package fi.rekisteri.command.incident.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that tell of a breach. */
final class Breach {
    private Breach() {}

    @Schema(description = "A personal data breach was noticed (Art. 33(1))")
    record Noticed(
            @Schema(
                    description = "When the controller became aware; the clock runs from it",
                    requiredMode = REQUIRED,
                    format = "date-time")
            @Nullable
            String noticedAt,

            @Schema(
                    description = "One or more of confidentiality, integrity, availability (Art. 4(12))",
                    requiredMode = REQUIRED)
            @Nullable
            List<String> kinds,

            @Schema(description = "What happened, up to 4,000 characters; sealed", requiredMode = REQUIRED) @Nullable
            String description) {}

    @Schema(description = "What is known by now (Art. 33(5))")
    record Passage(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"fact", "effect", "remedy"})
            @Nullable
            String aspect,

            @Schema(description = "Up to 4,000 characters; sealed", requiredMode = REQUIRED) @Nullable
            String text) {}

    @Schema(description = "What an exposure query came to, as its summary tells it")
    record Reached(
            @Schema(description = "What was asked about", requiredMode = REQUIRED, example = "account 3f2c…") @Nullable
            String by,

            @Schema(requiredMode = REQUIRED, format = "date-time") @Nullable
            String from,

            @Schema(requiredMode = REQUIRED, format = "date-time") @Nullable
            String to,

            @Schema(description = "How many people's data was reached", requiredMode = REQUIRED, minimum = "0")
            @Nullable
            Integer people,

            @Schema(description = "Ids of the notice", requiredMode = REQUIRED) @Nullable
            List<String> categories,

            @Schema(
                    description = "SHA-256 of the answer as CSV, hexadecimal",
                    requiredMode = REQUIRED,
                    pattern = "^[0-9a-f]{64}$")
            @Nullable
            String digest) {}

    @Schema(description = "The authority was told (Art. 33(1))")
    record Notification(
            @Schema(requiredMode = REQUIRED, format = "date-time") @Nullable
            String at,

            @Schema(description = "The reasons for the delay; needed when it is late (Art. 33(1)); sealed") @Nullable
            String delay) {}

    @Schema(description = "The authority is not told")
    record NoNotification(
            @Schema(
                    description = "risk-unlikely: Art. 33(1); no-breach: Art. 4(12)",
                    requiredMode = REQUIRED,
                    allowableValues = {"risk-unlikely", "no-breach"})
            @Nullable
            String ground,

            @Schema(description = "How that was weighed, up to 4,000 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String reasons) {}

    @Schema(description = "The data subjects were told (Art. 34(1))")
    record Communication(
            @Schema(requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "in-person", "online-service"})
            @Nullable
            String channel,

            @Schema(description = "How many were told", requiredMode = REQUIRED, minimum = "1") @Nullable
            Integer people) {}

    @Schema(description = "The data subjects are not told one by one (Art. 34(1), 34(3))")
    record NoCommunication(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {
                        "no-high-risk",
                        "data-unintelligible",
                        "risk-removed",
                        "public-communication-instead",
                        "no-breach"
                    })
            @Nullable
            String ground,

            @Schema(description = "How that was weighed, up to 4,000 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String reasons) {}
}
