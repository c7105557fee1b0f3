package fi.rekisteri.command.log;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on its way: what it takes into the log beside its events, and what came of it. Lives in the command's metadata. */
final class InFlight {
    static final String KEY = "inFlight";

    final Act act;
    final Terms terms;
    final List<Event> events = new ArrayList<>();

    /** What the aggregate's stream held when it was loaded. */
    List<Event> before = List.of();

    long position = -1;
    long version = -1;

    InFlight(Act act, Terms terms) {
        this.act = act;
        this.terms = terms;
    }

    /** The rows that go into the log with the command, once it is known what it comes to. */
    List<SideWrite> rows(@Nullable Object answer) {
        List<SideWrite> rows = new ArrayList<>(terms.sideWrites());
        rows.addAll(terms.receipt().rows(version, List.copyOf(events), answer));
        return rows;
    }

    /** Of commands whose aggregate does not look at the version itself, too. */
    void refuseIfStale(long versionBefore) {
        Long expected = terms.expected();
        if (expected != null && expected != versionBefore) {
            throw new Refused(Rule.VERSION_STALE, "If-Match");
        }
    }
}
