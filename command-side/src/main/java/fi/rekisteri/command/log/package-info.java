/**
 * The framework's edge: how a command runs on Axon and how what it decides enters the one log.
 *
 * <p>Comes in: commands with their act and the rows that must stand or fall with them. Goes out: position, version and events. It must
 * never know what a command means.
 */
@NullMarked
package fi.rekisteri.command.log;

import org.jspecify.annotations.NullMarked;
