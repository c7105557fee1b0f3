/**
 * Decides which notice a register lives by.
 *
 * <p>Comes in: definition files at start-up, revisions over HTTP. Goes out: the register's events, and to everyone who decides the answer to
 * "which notice is in force on this day". It must never know a customer.
 */
@NullMarked
package fi.rekisteri.command.register;

import org.jspecify.annotations.NullMarked;
