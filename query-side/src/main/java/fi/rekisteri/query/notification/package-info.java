/**
 * Answers which recipients were told of which change of a customer's data, when, and what came of it (Art. 19, N19).
 *
 * <p>Comes in: events of notifications. Goes out: the list of one customer, and the register's open ones. It must never need a customer's
 * key: the list is for those who are erased, too.
 */
@NullMarked
package fi.rekisteri.query.notification;

import org.jspecify.annotations.NullMarked;
