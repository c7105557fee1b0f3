package fi.rekisteri.query.recipient;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.event.RecipientEvent.RecipientChanged;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRetired;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recipients. There are few of them: a statement per event will do. */
@Component
class RecipientProjection implements Projection {
    private final JdbcClient sql;

    RecipientProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof RecipientEvent event) {
                project(event, logged);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("views.recipient");
    }

    private void project(RecipientEvent event, LoggedEvent logged) {
        OffsetDateTime at = logged.occurredAt().atOffset(ZoneOffset.UTC);
        switch (event) {
            case RecipientRegistered e ->
                sql.sql("INSERT INTO views.recipient (register, recipient, registered, registered_at, category,"
                                + " sources, country, telling, name, address)"
                                + " VALUES (?, ?, ?, ?, ?, ?::text[], ?, ?, ?::jsonb, ?::jsonb)")
                        .params(Arrays.asList(
                                e.register(),
                                e.recipient().id(),
                                logged.position(),
                                at,
                                e.category(),
                                array(e.sources()),
                                e.contact().country(),
                                Answer.word(e.contact().telling()),
                                CardJson.write(e.contact().name()),
                                address(e.contact())))
                        .update();
            case RecipientChanged e ->
                sql.sql("UPDATE views.recipient SET sources = ?::text[], country = ?, telling = ?, name = ?::jsonb,"
                                + " address = ?::jsonb WHERE register = ? AND recipient = ?")
                        .params(Arrays.asList(
                                array(e.sources()),
                                e.contact().country(),
                                Answer.word(e.contact().telling()),
                                CardJson.write(e.contact().name()),
                                address(e.contact()),
                                e.register(),
                                e.recipient().id()))
                        .update();
            case RecipientRetired e ->
                sql.sql("UPDATE views.recipient SET retired_at = ? WHERE register = ? AND recipient = ?")
                        .params(at, e.register(), e.recipient().id())
                        .update();
        }
    }

    private static @Nullable String address(RecipientContact contact) {
        Sealed address = contact.address();
        return address == null ? null : CardJson.write(address);
    }

    /** Ids of the notice, which need no quoting. */
    private static String array(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
