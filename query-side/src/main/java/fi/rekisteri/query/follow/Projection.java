package fi.rekisteri.query.follow;

import fi.rekisteri.shared.log.LoggedEvent;
import java.util.List;

/** Turns events into rows of a view. */
public interface Projection {

    /** Runs in the transaction that stores the token. Events come in log order; a batch is never seen twice. */
    void project(List<LoggedEvent> batch);

    /** The tables it fills, all of them; emptied before a rebuild. */
    List<String> tables();
}
