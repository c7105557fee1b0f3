/**
 * The notice: what a register is for, what it may hold, for how long, and who may get it.
 *
 * <p>Answers what a register's privacy notice allows at a date; comes in from a definition file, goes out in the events of a register and
 * on its public page. It must never know a data subject: it is published as it stands.
 *
 * <p>Both sides speak it: command-side refuses by it, query-side renders it and names the activity of every record of processing by it.
 */
@NullMarked
package fi.rekisteri.shared.notice;

import org.jspecify.annotations.NullMarked;
