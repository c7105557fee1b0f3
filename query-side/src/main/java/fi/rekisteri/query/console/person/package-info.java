/**
 * A person: finding one, what is held, what was done with it, and the deeds that need one form only.
 *
 * <p>Comes in: an id, or what somebody is looked for by, posted. Goes out: pages, each on record before it is shown.
 */
@NullMarked
package fi.rekisteri.query.console.person;

import org.jspecify.annotations.NullMarked;
