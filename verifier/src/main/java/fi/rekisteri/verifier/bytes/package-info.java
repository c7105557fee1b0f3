/** Bytes looked at in steps of eight: what is asked of each of a million records costs a step and not a branch for every byte. */
@NullMarked
package fi.rekisteri.verifier.bytes;

import org.jspecify.annotations.NullMarked;
