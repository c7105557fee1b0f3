/**
 * Lists of names and addresses, for publication and mailing (N24).
 *
 * <p>Comes in: a form, a language, and to whom it goes on which ground where it is a disclosure. Goes out: the file as the service makes it; everybody in it, and everybody left out for a rule, is on
 * record before it leaves.
 */
@NullMarked
package fi.rekisteri.query.console.listing;

import org.jspecify.annotations.NullMarked;
