package fi.rekisteri.query.naming;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** The name behind one entry. */
@Schema(description = "Who did what an entry tells, for the data subject; told under a decision on record")
record StaffName(
        UUID customer,
        @Schema(description = "Position in the log") long entry,
        String name,

        @Schema(description = "Position of the decision in the log")
        long decision,

        Instant decidedAt,

        @Schema(allowableValues = {"rights-need-it", "lawfulness-doubted", "authority-ordered", "staff-agreed"})
        String ground,

        @Schema(allowableValues = {"data-subject", "authority"})
        String askedBy) {}
