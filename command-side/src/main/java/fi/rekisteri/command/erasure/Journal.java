package fi.rekisteri.command.erasure;

import fi.rekisteri.command.customer.CustomerCommand.RepeatErasure;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes each erasure of the log into the journal, and makes those again that a restored log has forgotten. The log is asked for what is new;
 * a process that dies between the two writes it later.
 */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");
    private static final String NAME =
            DataErased.class.getAnnotation(Stored.class).value();
    private static final int PAGE = 500;

    private final JournalFile file;
    private final JdbcClient jdbc;
    private final LogReader reader;
    private final KeyStore keys;
    private final Dispatch dispatch;
    private final Notices notices;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Set<UUID> written = new HashSet<>();
    private long next;

    Journal(
            JournalFile file,
            JdbcClient jdbc,
            LogReader reader,
            KeyStore keys,
            Dispatch dispatch,
            Notices notices,
            Clock clock,
            Supplier<UUID> ids) {
        this.file = file;
        this.jdbc = jdbc;
        this.reader = reader;
        this.keys = keys;
        this.dispatch = dispatch;
        this.notices = notices;
        this.clock = clock;
        this.ids = ids;
    }

    /** At a start, before anybody is answered. */
    synchronized void repeatWhatWasForgotten() throws IOException, SQLException {
        List<Entry> entries = file.read();
        entries.forEach(entry -> written.add(entry.event()));
        if (entries.isEmpty()) {
            return;
        }
        if (inTheLog(entries.getLast())) {
            next = entries.getLast().position() + 1;
            return;
        }
        int repeated = 0;
        for (Entry entry : entries) {
            repeated += repeat(entry) ? 1 : 0;
        }
        LOG.warn("The log is older than the journal of erasures: {} erasures were made again", repeated);
    }

    /** Also of the log of a restored database, which gives old positions to new erasures. */
    synchronized void follow() throws IOException, SQLException {
        List<Long> page;
        do {
            page = jdbc.sql("SELECT position FROM log.event WHERE kind = 'customer' AND name = ? AND position >= ?"
                            + " ORDER BY position LIMIT " + PAGE)
                    .params(NAME, next)
                    .query((row, number) -> row.getLong("position"))
                    .list();
            List<Entry> found = new ArrayList<>();
            for (long position : page) {
                Entry entry = Entry.of(reader.from(position, 1).getFirst());
                if (!written.contains(entry.event())) {
                    found.add(entry);
                }
            }
            if (!found.isEmpty()) {
                file.add(found);
                found.forEach(entry -> written.add(entry.event()));
            }
            next = page.isEmpty() ? next : page.getLast() + 1;
        } while (page.size() == PAGE);
    }

    private boolean inTheLog(Entry entry) {
        return jdbc.sql("SELECT count(*) FROM log.event WHERE position = ? AND event_id = ?")
                        .params(entry.position(), entry.event())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Whoever came after the backup is not in it. */
    private boolean repeat(Entry entry) throws SQLException {
        Set<String> living = keys.keys(entry.customer()).keySet();
        if (entry.keys().stream().noneMatch(living::contains)) {
            return false;
        }
        Notice notice = notices.inForce(entry.customer().register(), LocalDate.ofInstant(clock.instant(), COUNTRY));
        return dispatch.send(
                        new RepeatErasure(entry.customer(), entry.keys(), entry.categories(), entry.cause()),
                        act(notice),
                        List.of())
                .join()
                .changed();
    }

    private Act act(Notice notice) {
        Purpose keeping = notice.purposes().getFirst();
        return new Act(
                ids.get(), Actor.SERVICE, keeping.id(), keeping.basis(), notice.version(), null, null, Channel.SERVICE);
    }
}
