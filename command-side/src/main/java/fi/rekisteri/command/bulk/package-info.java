/**
 * Many commands in one request: a line each in, a line each out, in the same order.
 *
 * <p>Comes in: NDJSON, read as it arrives. Goes out: visits at the same door as everybody else's, many at a time, so that they share
 * commits. It must never hold more of either than a window of lines.
 */
@NullMarked
package fi.rekisteri.command.bulk;

import org.jspecify.annotations.NullMarked;
