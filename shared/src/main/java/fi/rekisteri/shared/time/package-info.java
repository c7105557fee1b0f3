/**
 * What time it is for the service. Both sides ask the same clock, or a deadline one of them keeps would be a lie to the other.
 *
 * <p>When an event is recorded is not asked here: that is the database's own time, whatever this clock says.
 */
@NullMarked
package fi.rekisteri.shared.time;

import org.jspecify.annotations.NullMarked;
