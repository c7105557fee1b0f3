/**
 * What the notice promises happens without anybody remembering: erasures that time alone makes due (N10, N11, Art. 17(3)(b)), and the end
 * of the records of access that the log has kept long enough (Art. 5(1)(e)).
 *
 * <p>Comes in: the days that follow from a customer's events. Goes out: commands in the service's own name. It must never decide what
 * may be erased: the aggregate does.
 */
@NullMarked
package fi.rekisteri.command.retention;

import org.jspecify.annotations.NullMarked;
