package fi.rekisteri.query.console.statistics;

import java.util.List;

/** What is told of people who were anonymised. Templates call what is public. */
public record Counted(int smallestGroup, List<Statistic> statistics) {

    public Counted {
        statistics = List.copyOf(statistics);
    }

    public record Statistic(String statistic, List<Group> groups) {
        public Statistic {
            groups = List.copyOf(groups);
        }
    }

    /** @param people rounded down, so that one more does not show */
    public record Group(String group, long people) {
        /** Key of its text; most groups are numbers, and have none. */
        public String word() {
            return "statistics.group." + group.replace(' ', '-');
        }
    }
}
