/**
 * Statistics of people who were anonymised (N23).
 *
 * <p>Comes in: nothing. Goes out: a page of groups, as the service tells them. It must never count anything itself.
 */
@NullMarked
package fi.rekisteri.query.console.statistics;

import org.jspecify.annotations.NullMarked;
