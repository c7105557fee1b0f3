package fi.rekisteri.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of customers. Each of them has a record of being shown in their history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of customers: hits in the Finnish order of names, a list in the order of registration")
public record Found(
        List<Hit> customers,

        @Schema(description = "How many more there are on this page whom a rule keeps from being shown")
        List<Withheld> withheld,

        @Schema(description = "Value of 'after' for the next page; absent on the last") @Nullable
        Long next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hit(
            UUID customer,
            long version,
            @Schema(types = {"string", "object"}) @Nullable Object customerNumber,

            @Schema(description = "Names, by field of the notice")
            SortedMap<String, String> names) {}

    public record Withheld(
            @Schema(description = "Id of the rule", example = "processing-restricted")
            String rule,

            @Schema(description = "Article of law or point of the notice")
            String reference,

            int count) {}
}
