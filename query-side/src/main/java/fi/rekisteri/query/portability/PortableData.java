package fi.rekisteri.query.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the subject provided, in a structured, commonly used and machine-readable format (Art. 20(1)). */
@Schema(description = "What a data subject provided, to be taken along (GDPR Art. 20)")
public record PortableData(
        @Schema(description = "Version of this shape, now 1")
        int schema,

        @Schema(description = "Id of this document") UUID document,

        @Schema(description = "Random, so that the digest on record tells nothing of the content")
        String salt,

        @Schema(description = "The register's id") String register,

        @Schema(description = "Name of the controller") String controller,

        Instant madeAt,

        @Schema(description = "Of the labels, ISO 639-1") String language,

        List<Provided> values,

        @Schema(description = "Visits to the site that the subject let be linked (N14); none where others linked them")
        List<Visited> visits) {
    static final int SCHEMA = 1;

    boolean isEmpty() {
        return values.isEmpty() && visits.isEmpty();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One visit to the site")
    public record Visited(
            @Schema(description = "When it was") Instant at,

            @Nullable String ipAddress,
            @Nullable List<String> pages,
            @Nullable String browser,

            @Schema(description = "Category, an id of the notice")
            String category,

            @Schema(description = "Where the link comes from, an id of the notice")
            String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One value")
    public record Provided(
            @Schema(description = "The field's id in the notice", example = "email")
            String field,

            @Schema(
                    description = "Shape of the value",
                    allowableValues = {
                        "person-name",
                        "text",
                        "email",
                        "phone",
                        "postal-address",
                        "web-address",
                        "ip-address",
                        "business-id"
                    })
            String kind,

            @Schema(description = "What people call the field")
            String label,

            @Schema(description = "Category, an id of the notice")
            String category,

            @Schema(description = "How it was provided, an id of the notice")
            String source,

            @Schema(description = "When it was provided") Instant since,

            @Schema(
                    description =
                            "A string; an address is an object of careOf, street, postalCode, city and country (ISO 3166-1)",
                    types = {"string", "object"})
            Object value) {}
}
