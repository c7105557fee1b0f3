package fi.rekisteri.query.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.proof.LogKey;
import fi.rekisteri.shared.notice.Notice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a notice as data.
 *
 * @param notice the whole definition the service enforces
 * @param versions all published versions of the register's notice, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeAnswer(
        String register,
        int version,
        Standing standing,
        LocalDate inForceFrom,

        @Schema(description = "Last day; absent while no later version is published") @Nullable
        LocalDate inForceUntil,

        Notice notice,
        List<Version> versions,

        @Schema(description = "What verifies the checkpoints of the register's log")
        List<LogKey> logKeys) {

    static NoticeAnswer of(Editions editions, Edition edition, List<LogKey> logKeys) {
        return new NoticeAnswer(
                edition.notice().register(),
                edition.version(),
                edition.standing(),
                edition.from(),
                edition.until(),
                edition.notice(),
                editions.all().reversed().stream().map(Version::of).toList(),
                logKeys);
    }

    /** One published version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int version,
            Standing standing,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            String href) {

        static Version of(Edition edition) {
            return new Version(
                    edition.version(),
                    edition.standing(),
                    edition.from(),
                    edition.until(),
                    Addresses.version(edition.notice().register(), edition.version()));
        }
    }
}
