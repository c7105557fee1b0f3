package fi.rekisteri.shared.log;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import org.jspecify.annotations.Nullable;

/** Turns events into the bytes that are stored. */
public interface EventWriter {

    Written write(Event event, Act act);

    /** @param keyCommitments of the keys the payload is sealed under, sorted, joined by commas; null when nothing is sealed */
    record Written(
            String name,
            int revision,
            byte[] payload,
            byte[] metadata,
            @Nullable String keyCommitments) {}
}
