package fi.rekisteri.command.telling;

import fi.rekisteri.command.log.DueNotifications;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.SideWrite;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the due rows anew from the log, which they follow from; and looks at every change again. */
final class Recomputing {
    private final JdbcClient jdbc;
    private final Stories stories;
    private final Opening opening;

    Recomputing(JdbcClient jdbc, Stories stories, Opening opening) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.opening = opening;
    }

    void recompute() {
        jdbc.sql("SELECT DISTINCT register, stream FROM log.event WHERE kind = 'notification'")
                .query((row, number) -> new StreamId(row.getString("register"), row.getObject("stream", UUID.class)))
                .list()
                .forEach(this::recompute);
        opening.startOver();
    }

    private void recompute(StreamId notification) {
        Story story = stories.of(notification).orElseThrow();
        SideWrite row = DueNotifications.after(story.last());
        jdbc.sql(row.sql()).params(row.parameters()).update();
    }
}
