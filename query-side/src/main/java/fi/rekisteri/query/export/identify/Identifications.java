package fi.rekisteri.query.export.identify;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** The document that answers an order. */
@Schema(description = "Who is behind pseudonyms of an export, told once under an authority's order")
record Identifications(
        UUID order,
        UUID export,
        String register,
        @Schema(description = "Name of the exported log") String origin,

        @Schema(allowableValues = {"supervisory-authority", "court", "prosecutor", "police"})
        String authority,

        String reference,
        LocalDate orderedOn,
        List<IdentifiedPerson> persons) {

    /** @param names by field of the notice, or {@code name} and {@code login} of an account */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IdentifiedPerson(
            UUID pseudonym,

            @Schema(allowableValues = {"customer", "account"})
            String kind,

            @Schema(
                    description = "erased: the keys are destroyed, and nobody can tell any more",
                    allowableValues = {"named", "erased"})
            String outcome,

            SortedMap<String, String> names) {}
}
