/**
 * Answers who is meant: by customer number, e-mail, phone, name, beginning of a name - or one after the other.
 *
 * <p>Comes in: cards whose searched values changed, and questions. Goes out: digests that die with the values, and hits that are on record
 * one by one. What was asked for is never stored.
 */
@NullMarked
package fi.rekisteri.query.search;

import org.jspecify.annotations.NullMarked;
