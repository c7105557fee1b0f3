package fi.rekisteri.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of records of processing, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of records of processing, newest first")
public record History(
        List<ProcessingRecord> records,

        @Schema(description = "Value of 'before' for the next page; absent on the last") @Nullable
        Long next) {}
