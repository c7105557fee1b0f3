/**
 * Finds known values in files, whatever way they are written down: plain, escaped, hexadecimal, base64, UTF-16, hashed.
 *
 * <p>In come values and files, out come places. It knows nothing of the service.
 */
@NullMarked
package fi.rekisteri.acceptance.search;

import org.jspecify.annotations.NullMarked;
