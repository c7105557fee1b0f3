package fi.rekisteri.query.account;

import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.AccountEvent;
import fi.rekisteri.shared.event.AccountEvent.AccountOpened;
import fi.rekisteri.shared.event.AccountEvent.NamingDecided;
import fi.rekisteri.shared.event.AccountEvent.UndertakingEnded;
import fi.rekisteri.shared.event.AccountEvent.UndertakingRecorded;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts. There are few of them: a statement per event will do. */
@Component
class AccountProjection implements Projection {
    private static final String WHERE = " WHERE register = ? AND account = ?";

    private final JdbcClient sql;

    AccountProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof AccountEvent event) {
                project(event, logged);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("views.account");
    }

    private void project(AccountEvent event, LoggedEvent logged) {
        switch (event) {
            case AccountOpened e ->
                sql.sql("INSERT INTO views.account (register, account, opened, opened_at, login, name)"
                                + " VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb)")
                        .param(e.account().register())
                        .param(e.account().id())
                        .param(logged.position())
                        .param(logged.occurredAt().atOffset(ZoneOffset.UTC))
                        .param(CardJson.write(e.login()))
                        .param(CardJson.write(e.name()))
                        .update();
            case UndertakingRecorded e -> change("signed_on = ?, ended_at = NULL", e.signedOn(), e.account());
            case NamingDecided e -> {}
            case UndertakingEnded e ->
                change("ended_at = ?", logged.occurredAt().atOffset(ZoneOffset.UTC), e.account());
        }
    }

    private void change(String assignment, Object value, StreamId account) {
        sql.sql("UPDATE views.account SET " + assignment + WHERE)
                .param(value)
                .param(account.register())
                .param(account.id())
                .update();
    }
}
