package fi.rekisteri.shared.log;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;

/** Turns stored bytes back into events. An unknown name or revision is an exception, never skipped. */
public interface EventReader {

    Event event(String name, int revision, byte[] payload);

    Act act(byte[] metadata);
}
