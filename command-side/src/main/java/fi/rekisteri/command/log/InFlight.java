package fi.rekisteri.command.log;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.log.SideWrite;
import java.util.ArrayList;
import java.util.List;

/** A command on its way: what it takes into the log beside its events, and what came of it. Lives in the command's metadata. */
final class InFlight {
    static final String KEY = "inFlight";

    final Act act;
    final List<SideWrite> sideWrites;
    final List<Event> events = new ArrayList<>();
    long position = -1;
    long version = -1;

    InFlight(Act act, List<SideWrite> sideWrites) {
        this.act = act;
        this.sideWrites = List.copyOf(sideWrites);
    }
}
