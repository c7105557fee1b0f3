package fi.rekisteri.command.telling;

import java.time.Duration;
import java.time.Instant;

/**
 * When a notification is looked at again.
 *
 * @param lease after an attempt began of which nothing more was heard: the process died in it
 * @param retry after the first failed attempt; doubled with each further one
 * @param longest between two attempts of the first {@value #DAILY}; seven times that afterwards
 * @param silence after a delivery that nobody acknowledged
 */
public record Pace(Duration lease, Duration retry, Duration longest, Duration silence) {
    private static final int DAILY = 60;
    private static final int SLOWER = 7;

    Instant lease(Instant now) {
        return now.plus(lease);
    }

    /** @param attempt that failed, from 1 */
    Instant retry(Instant now, int attempt) {
        if (attempt > DAILY) {
            return now.plus(longest.multipliedBy(SLOWER));
        }
        Duration pause = retry.multipliedBy(1L << Math.min(attempt - 1, 20));
        return now.plus(pause.compareTo(longest) < 0 ? pause : longest);
    }

    public Instant chase(Instant now) {
        return now.plus(silence);
    }
}
