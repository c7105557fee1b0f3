/**
 * RFC 3161 time stamps, read with the JDK alone.
 */
@NullMarked
package fi.rekisteri.verifier.stamp;

import org.jspecify.annotations.NullMarked;
