/**
 * JSON (RFC 8259), read strictly, in bounded depth, and where it stands: comes in a range of bytes, goes out where each value is in it.
 */
@NullMarked
package fi.rekisteri.verifier.json;

import org.jspecify.annotations.NullMarked;
