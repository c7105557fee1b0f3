/** Decides what may happen to a customer's data, and writes it to the log. */
@NullMarked
package fi.rekisteri.command;

import org.jspecify.annotations.NullMarked;
