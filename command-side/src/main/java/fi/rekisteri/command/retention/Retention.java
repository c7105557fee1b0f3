package fi.rekisteri.command.retention;

import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.EraseWhatIsDue;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.StartEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends each due erasure as the service's own command. Doing one twice does it once, so a crash between two steps harms nothing. */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int PAGE = 500;

    /** A pending request of the subject freezes the purge: it is due again when the request is closed. */
    private static final String NOT_FROZEN =
            " AND NOT EXISTS (SELECT FROM log.request WHERE pending AND request.register = due_erasure.register"
                    + " AND request.customer = due_erasure.customer)";

    private final JdbcClient jdbc;
    private final Dispatch dispatch;
    private final Notices notices;
    private final Supplier<UUID> ids;

    Retention(JdbcClient jdbc, Dispatch dispatch, Notices notices, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.notices = notices;
        this.ids = ids;
    }

    /** Erases what is due on a day; what still waits is looked at again the day after. */
    void eraseWhatIsDue(LocalDate today) {
        List<Due> page;
        do {
            page = jdbc.sql("SELECT register, customer, min(due) FROM log.due_erasure WHERE due <= ?" + NOT_FROZEN
                            + " GROUP BY register, customer ORDER BY 3 LIMIT " + PAGE)
                    .param(today)
                    .query((row, number) -> new Due(row.getString("register"), row.getObject("customer", UUID.class)))
                    .list();
            page.forEach(due -> erase(due, today));
        } while (page.size() == PAGE);
    }

    private void erase(Due due, LocalDate today) {
        Notice notice = notices.inForce(due.register(), today);
        boolean waits = Boolean.TRUE.equals(dispatch.send(command(due, notice, today), act(notice), List.of())
                .join()
                .answer());
        if (waits) {
            jdbc.sql("INSERT INTO log.due_erasure (register, customer, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(due.register(), due.customer(), today.plusDays(1))
                    .update();
        }
        jdbc.sql("DELETE FROM log.due_erasure WHERE register = ? AND customer = ? AND due <= ?")
                .params(due.register(), due.customer(), today)
                .update();
        LOG.info("Erasure due for {}/{}: {}", due.register(), due.customer(), waits ? "waits" : "done");
    }

    private static EraseWhatIsDue command(Due due, Notice notice, LocalDate today) {
        return new EraseWhatIsDue(new StreamId(due.register(), due.customer()), categories(notice), today);
    }

    /** The categories of a notice as an erasure weighs them; vouchers are what runs from the financial year's end. */
    static List<EraseCustomer.Category> categories(Notice notice) {
        return notice.categories().stream()
                .map(category -> new EraseCustomer.Category(
                        category.id(), category.retentionClass(), statutory(notice, category.retentionClass())))
                .toList();
    }

    private static boolean statutory(Notice notice, String retentionClass) {
        return notice.retentionClass(retentionClass)
                .map(kept -> kept.period().start() == StartEvent.CALENDAR_YEAR_OF_FINANCIAL_YEAR_END)
                .orElseThrow();
    }

    /** The service acts for the first purpose of the notice: keeping the register. */
    private Act act(Notice notice) {
        Purpose keeping = notice.purposes().getFirst();
        return new Act(
                ids.get(), Actor.SERVICE, keeping.id(), keeping.basis(), notice.version(), null, null, Channel.SERVICE);
    }

    record Due(String register, UUID customer) {}
}
