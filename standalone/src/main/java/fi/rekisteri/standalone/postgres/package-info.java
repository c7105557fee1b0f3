/**
 * PostgreSQL as a child of this process, with durability on, passwords asked for and errors that show no values.
 *
 * <p>In comes a directory, out comes a database with the roles every set-up has.
 */
@NullMarked
package fi.rekisteri.standalone.postgres;

import org.jspecify.annotations.NullMarked;
