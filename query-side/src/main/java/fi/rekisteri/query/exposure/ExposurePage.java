package fi.rekisteri.query.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some of those whose data was reached, in the order of their ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whose data was reached. Each person shown has a record of it in their history")
public record ExposurePage(
        @Schema(description = "What was asked about", example = "account 3f2c…")
        String by,

        Instant from,

        @Schema(description = "Not included; when it was not given, the moment of asking")
        Instant to,

        List<Exposed> people,

        @Schema(description = "Value of 'after' for the next page; absent on the last") @Nullable
        UUID next) {}
