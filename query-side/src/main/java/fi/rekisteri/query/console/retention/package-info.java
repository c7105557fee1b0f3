/**
 * What is kept until when: what would be erased in a period, and what somebody must look at.
 *
 * <p>Comes in: days, and what was done about a duty. Goes out: people by pseudonym, classes and days, never a value; each person on record
 * before the page shows them.
 */
@NullMarked
package fi.rekisteri.query.console.retention;

import org.jspecify.annotations.NullMarked;
