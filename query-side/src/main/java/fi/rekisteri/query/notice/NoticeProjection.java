package fi.rekisteri.query.notice;

import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.EventJson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts each published version on the shelf; none is ever changed or taken off. */
@Component
class NoticeProjection implements Projection {
    private final JdbcClient sql;
    private final JsonMapper json = EventJson.mapper();

    NoticeProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof RegisterEvent event) {
                add(event.notice(), logged.position());
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("views.notice");
    }

    private void add(Notice notice, long position) {
        sql.sql("INSERT INTO views.notice (register, version, effective, definition, position)"
                        + " VALUES (:register, :version, :effective, :definition::jsonb, :position)")
                .param("register", notice.register())
                .param("version", notice.version())
                .param("effective", notice.effective())
                .param("definition", json.writeValueAsString(notice))
                .param("position", position)
                .update();
    }
}
