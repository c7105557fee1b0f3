package fi.rekisteri.query.notice;

import static fi.rekisteri.query.notice.NoticeExamples.IP_PRODUKTER;
import static fi.rekisteri.query.notice.NoticeExamples.TODAY;
import static fi.rekisteri.query.notice.NoticeExamples.revision;
import static fi.rekisteri.query.notice.Standing.COMING;
import static fi.rekisteri.query.notice.Standing.IN_FORCE;
import static fi.rekisteri.query.notice.Standing.PAST;
import static fi.rekisteri.query.notice.Standing.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionsTest {

    @Test
    void one_version_is_in_force_from_its_day_on() {
        assertThat(standings("2026-11-22")).containsExactly(IN_FORCE);
        assertThat(standings("2026-11-23")).containsExactly(COMING);
    }

    @Test
    void a_version_is_in_force_until_the_day_before_the_next() {
        assertThat(standings("2021-06-23", "2026-11-22")).containsExactly(PAST, IN_FORCE);
        assertThat(standings("2021-06-23", "2026-11-23")).containsExactly(IN_FORCE, COMING);
        assertThat(standings("2021-06-23", "2026-11-23", "2027-01-01")).containsExactly(IN_FORCE, COMING, COMING);
    }

    @Test
    void a_version_replaced_on_its_first_day_was_never_in_force() {
        assertThat(standings("2021-06-23", "2026-11-22", "2026-11-22")).containsExactly(PAST, REPLACED, IN_FORCE);
    }

    @Test
    void a_reader_who_names_no_version_gets_the_one_in_force_or_the_first_to_come() {
        assertThat(Editions.on(TODAY, List.of(IP_PRODUKTER, revision(2, "2027-01-01")))
                        .current()
                        .version())
                .isEqualTo(1);
        assertThat(Editions.on(TODAY, List.of(revision(1, "2026-12-01"), revision(2, "2027-01-01")))
                        .current()
                        .version())
                .isEqualTo(1);
    }

    private static List<Standing> standings(String... effective) {
        List<Notice> versions = new ArrayList<>();
        for (int i = 0; i < effective.length; i++) {
            versions.add(revision(i + 1, effective[i]));
        }
        return Editions.on(TODAY, versions).all().stream()
                .map(Edition::standing)
                .toList();
    }
}
