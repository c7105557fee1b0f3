package fi.rekisteri.query.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a person's log extract, as data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What was done with a person's data, the oldest first, without the identity of staff (CJEU C-579/21)")
record Extract(
        UUID customer,

        @Schema(description = "Entries from 'after' on, this part's included")
        long count,

        List<ExtractEntry> entries,

        @Schema(description = "Value of 'after' for the next part; absent on the last") @Nullable
        Long next) {}
