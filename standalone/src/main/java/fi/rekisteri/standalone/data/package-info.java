/**
 * The one directory in which everything lies that outlives the process: database, keys, first-start credentials.
 *
 * <p>It knows who may read a file and that only one Rekisteri uses a directory; it knows nothing of what is in the files.
 */
@NullMarked
package fi.rekisteri.standalone.data;

import org.jspecify.annotations.NullMarked;
