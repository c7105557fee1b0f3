package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.EventJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published notices as the view has them. */
@Component
class NoticeShelf {
    private static final String SELECT = "SELECT definition FROM views.notice ";

    private final JdbcClient sql;
    private final JsonMapper json = EventJson.mapper();

    NoticeShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every register's versions as they stand on a day, by the register's id. */
    List<Editions> all(LocalDate today) {
        Map<String, List<Notice>> registers = new LinkedHashMap<>();
        read(sql.sql(SELECT + "ORDER BY register, version"))
                .forEach(notice -> registers
                        .computeIfAbsent(notice.register(), register -> new ArrayList<>())
                        .add(notice));
        Collection<List<Notice>> versions = registers.values();
        return versions.stream().map(notices -> Editions.on(today, notices)).toList();
    }

    Optional<Editions> of(String register, LocalDate today) {
        List<Notice> versions = read(
                sql.sql(SELECT + "WHERE register = :register ORDER BY version").param("register", register));
        return versions.isEmpty() ? Optional.empty() : Optional.of(Editions.on(today, versions));
    }

    private List<Notice> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> json.readValue(row.getString("definition"), Notice.class))
                .list();
    }
}
