/**
 * The HTTP side of registers: how their owners publish a revised notice.
 *
 * <p>Comes in: a definition file. Goes out: the version it became, or everything that is wrong with it. It must never know a customer.
 */
@NullMarked
package fi.rekisteri.command.register.http;

import org.jspecify.annotations.NullMarked;
