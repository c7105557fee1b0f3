/**
 * Has the verifier look at the file of an export, for whoever wants to know before it is sent.
 *
 * <p>Comes in: a request that is on record. Goes out: what the verifier said. It runs in a process of its own, bounded in memory and time, one
 * at a time; this package never judges a log itself, and what it tells proves nothing to anybody else.
 */
@NullMarked
package fi.rekisteri.query.export.verify;

import org.jspecify.annotations.NullMarked;
