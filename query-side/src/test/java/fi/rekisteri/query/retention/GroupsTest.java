package fi.rekisteri.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.query.retention.Statistics.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private final Groups groups = new Groups(5);

    @Test
    void a_group_smaller_than_the_size_is_not_told() {
        assertThat(groups.told(List.of(new Group("00", 5), new Group("33", 4), new Group("99", 4))))
                .containsExactly(new Group("00", 5));
    }

    /** Somebody who knows how many people there are in all learns of no group smaller than the size. */
    @Test
    void the_complement_of_what_is_told_is_nobody_or_enough_people() {
        for (int a = 1; a < 12; a++) {
            for (int b = 1; b < 12; b++) {
                for (int c = 1; c < 12; c++) {
                    List<Group> all = List.of(new Group("00", a), new Group("33", b), new Group("99", c));
                    List<String> told =
                            groups.told(all).stream().map(Group::group).toList();
                    long missing = all.stream()
                            .filter(group -> !told.contains(group.group()))
                            .mapToLong(Group::people)
                            .sum();
                    assertThat(missing)
                            .as(a + " " + b + " " + c)
                            .matches(people -> people == 0 || people >= 5 || told.isEmpty());
                }
            }
        }
    }

    /** The smallest of those that could be told is left out, so that the one left out before it is not alone. */
    @Test
    void a_small_group_does_not_stay_alone_in_the_dark() {
        assertThat(groups.told(List.of(new Group("00", 10), new Group("33", 5), new Group("99", 1))))
                .containsExactly(new Group("00", 10));
    }

    @Test
    void one_person_more_is_not_told() {
        for (int people = 5; people < 9; people++) {
            assertThat(groups.told(List.of(new Group("00", people + 1))))
                    .isEqualTo(groups.told(List.of(new Group("00", people))));
        }
    }

    @Test
    void a_group_of_one_cannot_be_asked_for() {
        assertThatThrownBy(() -> new Groups(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
