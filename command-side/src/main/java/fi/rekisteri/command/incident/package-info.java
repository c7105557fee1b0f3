/**
 * Decides what may stand in the file of a personal data breach, and when (Art. 33, 34).
 *
 * <p>Comes in: commands whose texts are sealed. Goes out: events. It must never know what the texts say, nor ask a clock: times come in.
 */
@NullMarked
package fi.rekisteri.command.incident;

import org.jspecify.annotations.NullMarked;
