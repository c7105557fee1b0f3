package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published version and the days it is in force.
 *
 * @param until last day; null while no later version is published
 */
record Edition(Notice notice, Standing standing, @Nullable LocalDate until) {

    LocalDate from() {
        return notice.effective();
    }

    int version() {
        return notice.version();
    }
}
