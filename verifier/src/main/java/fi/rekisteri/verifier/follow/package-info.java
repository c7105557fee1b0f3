/**
 * The log inspector: verifies that a running service's log only ever grows.
 */
@NullMarked
package fi.rekisteri.verifier.follow;

import org.jspecify.annotations.NullMarked;
