/**
 * Exports of the log: ordering one, seeing how far it is, taking it home, and how it is verified there.
 *
 * <p>Comes in: a period, kinds of events, a pseudonym. Goes out: pages, and the file as the service hands it out. It must never check a
 * file itself: what the service says of its own export proves nothing.
 */
@NullMarked
package fi.rekisteri.query.console.export;

import org.jspecify.annotations.NullMarked;
