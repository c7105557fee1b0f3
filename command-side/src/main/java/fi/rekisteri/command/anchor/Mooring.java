package fi.rekisteri.command.anchor;

import fi.rekisteri.command.log.Precondition;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses commands in a register whose newest anchor is too old. What the service does by itself goes on: it keeps promises that are
 * older than the trouble, and opens registers.
 */
final class Mooring implements Precondition {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private static final Logger LOG = LoggerFactory.getLogger(Mooring.class);

    private final Anchors anchors;
    private final boolean authorities;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private final Map<String, Long> newest = new ConcurrentHashMap<>();
    private final long started;
    private volatile long readAt;

    /** @param authorities whether there are any; where there are none, the service's own signature counts */
    Mooring(Anchors anchors, boolean authorities, Duration longest, LongSupplier nanoTime) {
        this.anchors = anchors;
        this.authorities = authorities;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.readAt = started - FRESH;
    }

    @Override
    public void check(String register, Act act) {
        if (act.actor().kind() == Actor.Kind.SERVICE) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - readAt >= FRESH) {
            read(now);
        }
        if (now - newest.getOrDefault(register, started) > longest.toNanos()) {
            throw new Refused(Rule.LOG_UNANCHORED);
        }
    }

    /** When they cannot be read, what was read before grows older. */
    private synchronized void read(long now) {
        if (now - readAt < FRESH) {
            return;
        }
        readAt = now;
        try {
            anchors.ages(authorities).forEach((register, age) -> newest.put(register, now - age.toNanos()));
        } catch (SQLException e) {
            LOG.warn("The age of the log's anchors cannot be read: SQLSTATE {}", e.getSQLState());
        }
    }
}
