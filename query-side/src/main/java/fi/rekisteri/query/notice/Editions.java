package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of one register's notice as they stand on a day, the oldest first; never empty. */
record Editions(List<Edition> all) {

    Editions {
        all = List.copyOf(all);
    }

    static Editions on(LocalDate today, List<Notice> versions) {
        List<Edition> all = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Notice notice = versions.get(i);
            LocalDate until =
                    i + 1 < versions.size() ? versions.get(i + 1).effective().minusDays(1) : null;
            all.add(new Edition(notice, standing(notice, until, today), until));
        }
        return new Editions(all);
    }

    Optional<Edition> inForce() {
        return standing(Standing.IN_FORCE);
    }

    /** The next one to come into force. */
    Optional<Edition> coming() {
        return standing(Standing.COMING);
    }

    Optional<Edition> version(int version) {
        return all.stream().filter(edition -> edition.version() == version).findFirst();
    }

    /** What a reader who names no version gets: the one in force, before there is one the first to come. */
    Edition current() {
        return inForce().or(this::coming).orElseGet(all::getLast);
    }

    private Optional<Edition> standing(Standing standing) {
        return all.stream().filter(edition -> edition.standing() == standing).findFirst();
    }

    private static Standing standing(Notice notice, @Nullable LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(notice.effective())) {
            return Standing.REPLACED;
        }
        if (notice.effective().isAfter(today)) {
            return Standing.COMING;
        }
        return until != null && until.isBefore(today) ? Standing.PAST : Standing.IN_FORCE;
    }
}
