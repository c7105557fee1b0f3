/**
 * What is kept until when, what has to be looked at, and what the statistics of anonymised people say (N11, N12, N23, Art. 14, Art. 17).
 *
 * <p>Comes in: cards. Goes out: days, ids and categories, each subject on record; counts of groups that are large enough. It works the days
 * out by itself, apart from what erases: where the two disagree, one of them is wrong. It must never know a value.
 */
@NullMarked
package fi.rekisteri.query.retention;

import org.jspecify.annotations.NullMarked;
