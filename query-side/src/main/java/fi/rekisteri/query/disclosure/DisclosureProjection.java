package fi.rekisteri.query.disclosure;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.AccessEvent.DisclosureHandedOut;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The record of disclosures. They come by the thousand in bulk: one statement a batch. */
@Component
class DisclosureProjection implements Projection {
    private static final String INSERT = """
            INSERT INTO views.disclosure
                   (register, disclosure, customer, recipient, recipient_category, position, disclosed_at, ground, purpose,
                    request, categories, fields, reason, country, safeguard, necessity)
            SELECT register, disclosure, customer, recipient, recipient_category, position, disclosed_at, ground, purpose,
                   request, categories::text[], fields::text[], reason, country, safeguard, necessity
              FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::text[], ?::jsonb[])
                AS row (register, disclosure, customer, recipient, recipient_category, position, disclosed_at, ground,
                        purpose, request, categories, fields, reason, country, safeguard, necessity)""";

    private final JdbcOperations sql;

    DisclosureProjection(JdbcOperations sql) {
        this.sql = sql;
    }

    private record Made(
            LoggedEvent logged,
            Disclosure disclosure,
            @Nullable Transfer transfer) {}

    @Override
    public void project(List<LoggedEvent> batch) {
        List<Made> made = new ArrayList<>();
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof DataDisclosed disclosed) {
                made.add(new Made(logged, disclosed.disclosure(), null));
            } else if (logged.event() instanceof DataTransferred transferred) {
                made.add(new Made(logged, transferred.disclosure(), transferred.transfer()));
            } else if (logged.event() instanceof ListEntryDisclosed listed) {
                made.add(new Made(logged, listed.disclosure(), null));
            }
        }
        insert(made);
        batch.forEach(this::change);
    }

    @Override
    public List<String> tables() {
        return List.of("views.disclosure");
    }

    private void insert(List<Made> made) {
        Bulk.of(made)
                .column("text", each -> each.logged().register())
                .column("uuid", each -> each.disclosure().id())
                .column("uuid", each -> each.logged().stream())
                .column("uuid", each -> each.disclosure().recipient())
                .column("text", each -> each.disclosure().recipientCategory())
                .column("int8", each -> each.logged().position())
                .column("text", each -> each.logged().occurredAt().toString())
                .column("text", each -> each.disclosure().ground())
                .column("text", each -> each.logged().act().purpose())
                .column("text", each -> each.logged().act().request())
                .column("text", each -> array(each.disclosure().categories()))
                .column("text", each -> array(each.disclosure().fields()))
                .column("text", each -> json(each.disclosure().reason()))
                .column(
                        "text",
                        each -> each.transfer() == null ? null : each.transfer().country())
                .column(
                        "text",
                        each -> each.transfer() == null
                                ? null
                                : Answer.word(each.transfer().safeguard()))
                .column(
                        "text",
                        each -> each.transfer() == null
                                ? null
                                : json(each.transfer().necessity()))
                .run(sql, INSERT);
    }

    private void change(LoggedEvent logged) {
        if (logged.event() instanceof DisclosureHandedOut handed) {
            sql.update(
                    "UPDATE views.disclosure SET handed_out_at = ? WHERE register = ? AND disclosure = ?",
                    logged.occurredAt().atOffset(ZoneOffset.UTC),
                    handed.register(),
                    handed.disclosure());
        } else if (logged.event() instanceof DataErased erased) {
            sql.update(
                    "UPDATE views.disclosure SET reason = NULL WHERE register = ? AND customer = ?"
                            + " AND reason ->> 'class' = ANY (?::text[])",
                    erased.register(),
                    erased.customer().id(),
                    array(erased.retentionClasses()));
        }
    }

    private static @Nullable String json(@Nullable Sealed sealed) {
        return sealed == null ? null : CardJson.write(sealed);
    }

    /** Ids of the notice, which need no quoting. */
    private static String array(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
