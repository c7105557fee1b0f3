package fi.rekisteri.query.naming;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the name behind one entry may be told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether it is decided to tell who did what an entry tells; nobody is named")
record Naming(
        UUID customer,
        @Schema(description = "Position in the log") long entry,

        @Schema(description = "Absent while it is undecided") @Nullable
        NamingDecision decided) {}
