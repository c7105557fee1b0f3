package fi.rekisteri.query.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "How many anonymised people there are in groups that are large enough to be told (N23)")
record Statistics(
        @Schema(description = "Smaller groups are not told, and no total that would give them away")
        int smallestGroup,

        List<Statistic> statistics) {

    record Statistic(
            @Schema(allowableValues = {"region", "registered", "orders", "spent"})
            String statistic,

            List<Group> groups) {}

    record Group(
            @Schema(description = "For example the first two digits of the postal code")
            String group,

            @Schema(description = "Rounded down to a multiple of smallestGroup")
            long people) {}
}
