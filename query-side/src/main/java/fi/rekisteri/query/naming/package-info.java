/**
 * Answers who of the staff was behind one entry of a person's log - after somebody decided, on record and with a reason, that this person
 * may know (CJEU C-579/21, GDPR Art. 15(1), 15(4)).
 *
 * <p>Comes in: an entry and the decision in the log. Goes out: one name, on record with both people before it leaves. It must never tell
 * two names at once.
 */
@NullMarked
package fi.rekisteri.query.naming;

import org.jspecify.annotations.NullMarked;
