package fi.rekisteri.command.customer;

import java.time.LocalDate;

/**
 * When something that held an erasure back ends.
 *
 * @param waits another request of the customer is pending: what is released then goes when that is closed, not now
 */
public record Release(LocalDate today, boolean waits) {

    /** Nobody waits for an answer. */
    public static Release on(LocalDate today) {
        return new Release(today, false);
    }
}
