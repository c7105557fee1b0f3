package fi.rekisteri.command.register.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents the answer to a publication: the form of all answers of the door. */
@Schema(description = "What came of publishing a notice.")
record PublishedNotice(
        UUID register,
        @Schema(description = "Of the register's record") long version,

        @Schema(description = "In the log, for Rekisteri-At-Least")
        long position,

        @Schema(description = "False when this version had been published already, word for word")
        boolean changed,

        @Schema(description = "The version of the notice that was published; absent when nothing changed") @Nullable
        String noticeVersion) {}
