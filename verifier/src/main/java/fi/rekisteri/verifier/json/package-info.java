/**
 * JSON (RFC 8259), read strictly and in bounded depth.
 */
@NullMarked
package fi.rekisteri.verifier.json;

import org.jspecify.annotations.NullMarked;
