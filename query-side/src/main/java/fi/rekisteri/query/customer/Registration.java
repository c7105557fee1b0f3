package fi.rekisteri.query.customer;

import java.time.Instant;

/**
 * How the customer came into the register.
 *
 * @param mainClass retention class of the first value: when its key dies, the person is erased
 */
public record Registration(Instant at, String source, String language, int noticeVersion, String mainClass) {}
