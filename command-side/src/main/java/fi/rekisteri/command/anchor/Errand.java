package fi.rekisteri.command.anchor;

import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.tlog.Malformed;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes to one authority, again and again; ever more slowly while it does not vouch. */
final class Errand implements Runnable {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final Authority authority;
    private final Anchors anchors;
    private Duration delay = FIRST_DELAY;
    private volatile @Nullable String trouble;

    Errand(Authority authority, Anchors anchors) {
        this.authority = authority;
        this.anchors = anchors;
    }

    Authority authority() {
        return authority;
    }

    /** Why it does not vouch; null when it does. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Until it is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(go());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait before the next time */
    Duration go() throws InterruptedException {
        try {
            boolean vouched = false;
            for (Anchors.Pending pending : anchors.pending(authority)) {
                anchors.keep(pending, authority, authority.vouch(statement(pending)));
                vouched = true;
            }
            succeeded();
            return vouched ? authority.every() : FIRST_DELAY;
        } catch (NoEvidence e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return failed("SQLSTATE " + e.getSQLState());
        } catch (LedgerUnavailable | Malformed e) {
            return failed("the log cannot be read");
        }
    }

    private Statement statement(Anchors.Pending pending) {
        return new Statement(
                pending.tree(),
                pending.checkpoint(),
                pending.known(),
                anchors.proofs(pending.tree(), pending.checkpoint().size()));
    }

    private void succeeded() {
        if (trouble != null) {
            LOG.info("{} vouches for the log again", authority.name());
        }
        trouble = null;
        delay = FIRST_DELAY;
    }

    private Duration failed(String reason) {
        if (trouble == null) {
            LOG.error("{} does not vouch for the log: {}", authority.name(), reason);
        }
        trouble = reason;
        Duration now = delay;
        Duration doubled = delay.multipliedBy(2);
        delay = doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
        return now;
    }
}
