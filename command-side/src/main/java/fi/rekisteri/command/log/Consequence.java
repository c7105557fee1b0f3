package fi.rekisteri.command.log;

import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.SideWrite;
import java.util.List;

/** Rows that follow from what a stream has come to. They are written in the transaction of the events they follow from. */
@FunctionalInterface
public interface Consequence {

    /**
     * Works them out.
     *
     * @param before the stream's events until now; none of a new one
     * @param news what is appended to it
     */
    List<SideWrite> of(StreamId stream, List<Event> before, List<Event> news);
}
