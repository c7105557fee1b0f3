/**
 * An export's ZIP, read without trusting a byte of it: bounded in entries, sizes and ratio, and never unpacked to disk.
 */
@NullMarked
package fi.rekisteri.verifier.archive;

import org.jspecify.annotations.NullMarked;
