/**
 * The one way in for whoever wants something done: who asks, why, whether it may be, what was said, and then sealed on to the aggregate.
 *
 * <p>Comes in: a {@link fi.rekisteri.command.door.Visit} and the {@link fi.rekisteri.command.door.Task} it asks for, from an address or
 * from a line of bulk. Goes out: an {@link fi.rekisteri.command.door.Answer}, or a refusal that is on record before it is told. Plain
 * personal values are known from here outwards only; it must never know what an aggregate decides by.
 */
@NullMarked
package fi.rekisteri.command.door;

import org.jspecify.annotations.NullMarked;
