/**
 * Staff are named to a data subject only by a decision for one entry of that person's log, with a ground and a reason (CJEU C-579/21,
 * GDPR Art. 15(1), 15(4)).
 *
 * <p>Comes in: the entry, ground, reason. Goes out: a command to the account behind the entry, the reason sealed under its key: it is
 * about an employee, and stands in that employee's history. It must never know a name.
 */
@NullMarked
package fi.rekisteri.command.naming;

import org.jspecify.annotations.NullMarked;
