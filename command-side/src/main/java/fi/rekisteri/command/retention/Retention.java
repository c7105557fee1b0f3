package fi.rekisteri.command.retention;

import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.EraseWhatIsDue;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LedgerConflict;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.StartEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends each due erasure as the service's own command. What is due stands in a row that goes with the very events of the erasure: a process
 * that dies leaves the row or the erasure, never both and never neither.
 */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int PAGE = 500;
    private static final int AT_A_TIME = 8;

    /** A pending request of the subject freezes the purge: it is due again when the request is closed. */
    private static final String NOT_FROZEN =
            " AND NOT EXISTS (SELECT FROM log.request WHERE pending AND request.register = due_erasure.register"
                    + " AND request.customer = due_erasure.customer)";

    private final JdbcClient jdbc;
    private final Dispatch dispatch;
    private final Notices notices;
    private final Turn turn;
    private final Recount recount;
    private final Supplier<UUID> ids;

    Retention(JdbcClient jdbc, Dispatch dispatch, Notices notices, Turn turn, Recount recount, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.notices = notices;
        this.turn = turn;
        this.recount = recount;
        this.ids = ids;
    }

    /** Erases what is due on a day, unless another process is at it. */
    void eraseWhatIsDue(LocalDate today) {
        turn.take(() -> {
            List<StreamId> page;
            do {
                page = due(today);
                eraseAll(page, today);
                if (!page.isEmpty()) {
                    LOG.info("Carried out what was due for {} customers by {}", page.size(), today);
                }
            } while (page.size() == PAGE);
        });
    }

    private List<StreamId> due(LocalDate today) {
        return jdbc.sql("SELECT register, customer FROM log.due_erasure WHERE due <= ?"
                        + NOT_FROZEN
                        + " ORDER BY due LIMIT " + PAGE)
                .param(today)
                .query((row, number) -> new StreamId(row.getString("register"), row.getObject("customer", UUID.class)))
                .list();
    }

    private void eraseAll(List<StreamId> customers, LocalDate today) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("retention-", 0).factory())) {
            List<Callable<Void>> tasks = customers.stream()
                    .<Callable<Void>>map(customer -> () -> {
                        erase(customer, today);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("An erasure that is due was not carried out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; what is due stays due", e);
        }
    }

    private void erase(StreamId customer, LocalDate today) {
        Notice notice = notices.inForce(customer.register(), today);
        try {
            boolean changed = dispatch.send(
                            new EraseWhatIsDue(customer, categories(notice), today), act(notice), List.of())
                    .join()
                    .changed();
            if (!changed) {
                LOG.error("Nothing was due for {}, although its row said so: the row is worked out anew", customer);
                recount.of(customer);
            }
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof LedgerConflict)) {
                throw e;
            }
            LOG.info("Somebody else changed {} at the same moment: it is looked at again", customer);
        }
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
}
