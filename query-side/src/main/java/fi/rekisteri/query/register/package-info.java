/** The registers there are and the notice each stands under, read from their own streams in the log: always as new as the log. */
@NullMarked
package fi.rekisteri.query.register;

import org.jspecify.annotations.NullMarked;
