package fi.rekisteri.query.incident;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.serial.EventJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored files. */
@Component
class IncidentFiles {
    private static final JsonMapper JSON = EventJson.mapper();

    private final JdbcClient sql;

    IncidentFiles(JdbcClient sql) {
        this.sql = sql;
    }

    void open(StreamId incident, long position, IncidentFile file) {
        sql.sql("INSERT INTO views.incident (register, incident, opened, file) VALUES (?, ?, ?, ?::jsonb)")
                .params(incident.register(), incident.id(), position, JSON.writeValueAsString(file))
                .update();
    }

    void keep(StreamId incident, IncidentFile file) {
        sql.sql("UPDATE views.incident SET file = ?::jsonb WHERE register = ? AND incident = ?")
                .params(JSON.writeValueAsString(file), incident.register(), incident.id())
                .update();
    }

    Optional<IncidentFile> find(StreamId incident) {
        return sql.sql("SELECT file FROM views.incident WHERE register = ? AND incident = ?")
                .params(incident.register(), incident.id())
                .query((row, number) -> JSON.readValue(row.getString(1), IncidentFile.class))
                .optional();
    }

    /** All of a register, the newest first. */
    Map<UUID, IncidentFile> all(String register) {
        Map<UUID, IncidentFile> files = new LinkedHashMap<>();
        sql.sql("SELECT incident, file FROM views.incident WHERE register = ? ORDER BY opened DESC")
                .param(register)
                .query(row -> {
                    files.put(row.getObject(1, UUID.class), JSON.readValue(row.getString(2), IncidentFile.class));
                });
        return files;
    }
}
