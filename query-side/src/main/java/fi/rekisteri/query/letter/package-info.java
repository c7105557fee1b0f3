/**
 * Answers what a data subject is written: whom a letter goes to, in which words, and the letters themselves.
 *
 * <p>Comes in: an admitted reader, what is held of the customer, the register's notice. Goes out: documents in the subject's language,
 * after their making is on record. It must never decide anything: letters tell what was decided.
 */
@NullMarked
package fi.rekisteri.query.letter;

import org.jspecify.annotations.NullMarked;
