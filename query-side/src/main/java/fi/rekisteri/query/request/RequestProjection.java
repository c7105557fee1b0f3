package fi.rekisteri.query.request;

import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose requests there are, and which are open. There are few of them: a statement per event will do. */
@Component
class RequestProjection implements Projection {
    private static final String WHERE = " WHERE register = ? AND request = ?";

    private final JdbcClient sql;

    RequestProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof RequestEvent event) {
                project(event, logged.position());
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("views.request");
    }

    private void project(RequestEvent event, long position) {
        if (event instanceof RequestReceived e) {
            sql.sql("INSERT INTO views.request (register, request, customer, received, open, position)"
                            + " VALUES (?, ?, ?, ?, true, ?)")
                    .params(Arrays.asList(e.register(), e.request().id(), e.subject(), e.on(), position))
                    .update();
            return;
        }
        sql.sql("UPDATE views.request SET position = ?" + WHERE)
                .params(position, event.register(), event.request().id())
                .update();
        if (event instanceof RequesterFound e) {
            change("customer = ?", e.subject(), event);
        } else if (event instanceof RequestClosed) {
            change("open = ?", false, event);
        }
    }

    private void change(String assignment, Object value, RequestEvent event) {
        sql.sql("UPDATE views.request SET " + assignment + WHERE)
                .params(value, event.register(), event.request().id())
                .update();
    }
}
