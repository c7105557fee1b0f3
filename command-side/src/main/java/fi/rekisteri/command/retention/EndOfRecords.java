package fi.rekisteri.command.retention;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LedgerConflict;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends the records whose time in the log is over: stretch by stretch of the log, each in one transaction with the event that says so. Where
 * it has got to, those events say; a process that dies leaves nothing half done, and whoever comes next passes over what has ended.
 */
final class EndOfRecords {
    private static final Logger LOG = LoggerFactory.getLogger(EndOfRecords.class);
    private static final String NAME =
            RecordsEnded.class.getAnnotation(Stored.class).value();

    /** The row is what takes the contents out. */
    private static final String END =
            "INSERT INTO log.ended (event_id, register, year, kept_years, positions) VALUES (?, ?, ?, ?, ?::bigint[])";

    private final int stretchLength;
    private final JdbcClient jdbc;
    private final LogReader reader;
    private final Ledger ledger;
    private final Notices notices;
    private final Turn turn;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param stretchLength positions that are looked at, and maybe ended, at a time */
    EndOfRecords(
            int stretchLength,
            JdbcClient jdbc,
            LogReader reader,
            Ledger ledger,
            Notices notices,
            Turn turn,
            Clock clock,
            Supplier<UUID> ids) {
        this.stretchLength = stretchLength;
        this.jdbc = jdbc;
        this.reader = reader;
        this.ledger = ledger;
        this.notices = notices;
        this.turn = turn;
        this.clock = clock;
        this.ids = ids;
    }

    /** Ends what is over on a day, unless another process is at it. */
    void endWhatIsOver(LocalDate today) {
        turn.take(() -> registers().forEach(register -> endWhatIsOver(register, today)));
    }

    private void endWhatIsOver(String register, LocalDate today) {
        try {
            end(notices.inForce(register, today), today);
        } catch (Refused e) {
            LOG.debug("Register {} has no notice in force, and so no records", register);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof LedgerConflict)) {
                throw e;
            }
            LOG.info("Something else was told of the log of {} at the same moment: it is looked at again", register);
        }
    }

    private void end(Notice notice, LocalDate today) throws SQLException {
        int year = Passing.lastYear(notice.logRetention(), today);
        Optional<RecordsEnded> newest = newest(notice.register());
        if (newest.isEmpty() ? hasLogOf(notice.register(), year) : isBefore(newest.get(), year)) {
            walk(notice, year);
        } else if (newest.isPresent() && !newest.get().waiting().isEmpty()) {
            release(notice, newest.get());
        }
    }

    private static boolean isBefore(RecordsEnded newest, int year) {
        return newest.year() < year || (newest.year() == year && !newest.complete());
    }

    private boolean hasLogOf(String register, int year) {
        StreamId stream = StreamId.ofRegister(register);
        return jdbc.sql("SELECT EXISTS (SELECT FROM log.event"
                        + " WHERE register = ? AND stream = ? AND sequence = 0 AND occurred_at < ?)")
                .params(register, stream.id(), Passing.endOf(year).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private void walk(Notice notice, int year) throws SQLException {
        Set<UUID> asking = asking(notice.register());
        long head = reader.head();
        List<Long> waiting = new ArrayList<>();
        boolean last = false;
        for (long from = 0; !last; from += stretchLength) {
            List<LoggedEvent> stretch = reader.accesses(notice.register(), from, from + stretchLength);
            List<Long> ended = new ArrayList<>();
            for (LoggedEvent logged : stretch) {
                if (Passing.isOver(logged, year)) {
                    (asking.contains(logged.stream()) ? waiting : ended).add(logged.position());
                }
            }
            last = from + stretchLength >= head || stretch.stream().anyMatch(logged -> isYounger(logged, year));
            if (last || !ended.isEmpty()) {
                append(notice, year, ended, last ? waiting : List.of(), last);
            }
        }
    }

    /** The database's clock goes with the positions: what follows is younger still. */
    private static boolean isYounger(LoggedEvent logged, int year) {
        return !logged.recordedAt().isBefore(Passing.endOf(year));
    }

    /** What waited for a request that has been closed meanwhile. */
    private void release(Notice notice, RecordsEnded newest) throws SQLException {
        Set<UUID> asking = asking(notice.register());
        List<Long> waiting = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (long position : newest.waiting()) {
            LoggedEvent logged = reader.from(position, 1).getFirst();
            (asking.contains(logged.stream()) ? waiting : ended).add(position);
        }
        if (!ended.isEmpty()) {
            append(notice, newest.year(), ended, waiting, true);
        }
    }

    private void append(Notice notice, int year, List<Long> ended, List<Long> waiting, boolean complete)
            throws SQLException {
        String register = notice.register();
        int kept = notice.logRetention().years();
        StreamId log = StreamId.ofLog(register);
        NewEvent event = new NewEvent(
                ids.get(),
                register,
                log.id(),
                reader.version(log) + 1,
                new RecordsEnded(register, year, kept, ended, waiting, complete),
                act(notice),
                clock.instant());
        String positions = ended.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        ledger.append(new Append(
                        List.of(event),
                        ended.isEmpty()
                                ? List.of()
                                : List.of(SideWrite.of(END, event.id(), register, year, kept, positions))))
                .join();
        LOG.info("Ended {} records of the log of {} up to {}", ended.size(), register, year);
    }

    private Optional<RecordsEnded> newest(String register) throws SQLException {
        return reader.newest(StreamId.ofLog(register), NAME).map(logged -> (RecordsEnded) logged.event());
    }

    private List<String> registers() {
        return jdbc.sql("SELECT register FROM log.register_key ORDER BY register")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whose request is pending: what they may ask about does not go meanwhile. */
    private Set<UUID> asking(String register) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT customer FROM log.request"
                        + " WHERE pending AND register = ? AND customer IS NOT NULL")
                .param(register)
                .query(UUID.class)
                .list());
    }

    /** Not keeping longer than declared is a duty: the purpose of the notice that rests on one. */
    private Act act(Notice notice) {
        Purpose purpose = notice.purposes().stream()
                .filter(each -> each.basis() == LegalBasis.A6_1_C)
                .findFirst()
                .orElse(notice.purposes().getFirst());
        return new Act(
                ids.get(), Actor.SERVICE, purpose.id(), purpose.basis(), notice.version(), null, null, Channel.SERVICE);
    }
}
