/**
 * What this machine remembers of the logs it has seen: their keys, and the largest tree it has verified.
 */
@NullMarked
package fi.rekisteri.verifier.state;

import org.jspecify.annotations.NullMarked;
