/**
 * Personal data breaches: the file of each, its clock, whose data was reached, and what was decided (Art. 33, 34).
 *
 * <p>Comes in: what an officer knows and decides. Goes out: pages; whoever's data was reached is shown by pseudonym, and on record first.
 */
@NullMarked
package fi.rekisteri.query.console.incident;

import org.jspecify.annotations.NullMarked;
