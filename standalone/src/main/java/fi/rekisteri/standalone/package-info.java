/**
 * Both sides, an authorization server and PostgreSQL in one process: the one command of the README.
 *
 * <p>In come settings and a data directory; out come three HTTP ports, and messages that say what is wrong and what to
 * do about it. It knows where keys and passwords lie and hands them to the sides; it knows nothing of customers.
 */
@NullMarked
package fi.rekisteri.standalone;

import org.jspecify.annotations.NullMarked;
