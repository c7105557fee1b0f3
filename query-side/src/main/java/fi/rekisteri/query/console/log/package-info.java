/**
 * The log of a register: how it stands, what is signed, what is anchored, what is wrong with it; and all that was done.
 *
 * <p>Comes in: a kind of act, who did it, whether it was refused. Goes out: sizes, days and reasons, which are nobody's data and are not put
 * on record; and records of processing, as the service tells them, of which everybody who is named in them has a record.
 */
@NullMarked
package fi.rekisteri.query.console.log;

import org.jspecify.annotations.NullMarked;
