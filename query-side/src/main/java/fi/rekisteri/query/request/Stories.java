package fi.rekisteri.query.request;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests found by the view and told by the log. */
@Component
class Stories {
    private static final String SELECT = "SELECT register, request FROM views.request WHERE ";

    private final JdbcClient sql;
    private final LogReader log;

    Stories(JdbcClient sql, LogReader log) {
        this.sql = sql;
        this.log = log;
    }

    Optional<Story> find(StreamId request) {
        return select("register = ? AND request = ?", request.register(), request.id()).stream()
                .findFirst();
    }

    List<Story> open(String register) {
        return select("register = ? AND open", register);
    }

    /** Of all registers. */
    List<Story> open() {
        return select("open");
    }

    List<Story> openOf(String register, UUID customer) {
        return select("register = ? AND customer = ? AND open", register, customer);
    }

    /** The newest first. */
    List<Story> closed(String register, int limit) {
        return select("register = ? AND NOT open ORDER BY position DESC LIMIT ?", register, limit);
    }

    private List<Story> select(String condition, Object... parameters) {
        return told(sql.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> new StreamId(row.getString("register"), row.getObject("request", UUID.class)))
                .list());
    }

    private List<Story> told(List<StreamId> requests) {
        try {
            Map<StreamId, List<LoggedEvent>> events = log.streams(requests);
            return requests.stream()
                    .map(request -> Story.of(events.getOrDefault(request, List.of())))
                    .toList();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
