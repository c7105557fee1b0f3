package fi.rekisteri.command.register;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Reads the registers' own streams of the log and keeps what it read: versions are never changed, only added. A revision made by another
 * process is seen at most a second later; one made here, at once.
 */
final class LoggedNotices implements Notices {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final LogReader log;
    private final LongSupplier nanoTime;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    LoggedNotices(LogReader log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    @Override
    public Notice inForce(String register, LocalDate day) {
        List<Notice> versions = versions(register);
        if (versions.isEmpty()) {
            throw new Refused(Rule.REGISTER_UNKNOWN);
        }
        return versions.reversed().stream()
                .filter(notice -> !notice.effective().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new Refused(Rule.NOTICE_NOT_IN_FORCE));
    }

    @Override
    public List<Notice> versions(String register) {
        long now = nanoTime.getAsLong();
        Known before = known.getOrDefault(register, new Known(List.of(), now - 2 * FRESH));
        if (now - before.readAt() < FRESH) {
            return before.versions();
        }
        Known after = new Known(
                Stream.concat(
                                before.versions().stream(),
                                added(register, before.versions().size()))
                        .toList(),
                now);
        if (!after.versions().isEmpty()) {
            // a name nobody registered is not kept: callers could fill the memory with them
            known.put(register, after);
        }
        return after.versions();
    }

    /** Lets the next question see what this process has just published. */
    void forget(String register) {
        known.remove(register);
    }

    private Stream<Notice> added(String register, long fromSequence) {
        try {
            return log.stream(StreamId.ofRegister(register), fromSequence).stream()
                    .map(LoggedEvent::event)
                    .map(LoggedNotices::noticeOf);
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    private static Notice noticeOf(Event event) {
        if (event instanceof RegisterEvent told) {
            return told.notice();
        }
        throw new IllegalStateException("An event that is no register's stands in a register's stream");
    }

    private record Known(List<Notice> versions, long readAt) {}
}
