/**
 * Answers the data subject: when was my data looked at or changed, what was done, for which purpose, on which legal basis, by whom in
 * kind (CJEU C-579/21, GDPR Art. 15). The log extract, the oldest entry first, also after erasure.
 *
 * <p>Comes in: records of processing. Goes out: lines without any name or pseudonym of staff, and without anything two lines could be
 * joined by to single one of them out. It must never know an account.
 */
@NullMarked
package fi.rekisteri.query.extract;

import org.jspecify.annotations.NullMarked;
