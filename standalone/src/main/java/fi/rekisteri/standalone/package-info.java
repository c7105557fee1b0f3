/** Both sides, an authorization server and PostgreSQL in one process: the one command of the README. */
@NullMarked
package fi.rekisteri.standalone;

import org.jspecify.annotations.NullMarked;
