/**
 * Exports of the log: ordering one, seeing how far it is, having the verifier look at it, taking it home, how it is verified there, and
 * who is behind its pseudonyms.
 *
 * <p>Comes in: a period, kinds of events, a pseudonym, an authority's order. Goes out: pages, and the file as the service hands it out. It must never check a
 * file itself: the verifier does, where the service runs it, and the page says that this proves nothing to others.
 */
@NullMarked
package fi.rekisteri.query.console.export;

import org.jspecify.annotations.NullMarked;
