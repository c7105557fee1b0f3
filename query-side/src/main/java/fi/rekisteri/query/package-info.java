/** Tells what is and what happened; everything here can be dropped and rebuilt from the log. */
@NullMarked
package fi.rekisteri.query;

import org.jspecify.annotations.NullMarked;
