package fi.rekisteri.query.retention;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which groups are told, and how exactly. A group smaller than the set size is left out; where the ones left out count fewer people together
 * than that, the next larger one is left out, too. No totals are told, and counts are rounded down to multiples of the size. So neither the
 * complement of an answer nor the difference of two isolates fewer people than the size.
 */
final class Groups {
    private final int smallest;

    Groups(int smallest) {
        if (smallest < 2) {
            throw new IllegalArgumentException("a group of one is a person");
        }
        this.smallest = smallest;
    }

    int smallest() {
        return smallest;
    }

    List<Statistics.Group> told(List<Statistics.Group> counted) {
        Set<Statistics.Group> untold = untold(counted);
        return counted.stream()
                .filter(group -> !untold.contains(group))
                .map(group -> new Statistics.Group(group.group(), group.people() - group.people() % smallest))
                .toList();
    }

    private Set<Statistics.Group> untold(List<Statistics.Group> counted) {
        Set<Statistics.Group> untold = new HashSet<>();
        long people = 0;
        for (Statistics.Group group : counted.stream()
                .sorted(Comparator.comparingLong(Statistics.Group::people))
                .toList()) {
            if (group.people() >= smallest && (people == 0 || people >= smallest)) {
                return untold;
            }
            untold.add(group);
            people += group.people();
        }
        return untold;
    }
}
