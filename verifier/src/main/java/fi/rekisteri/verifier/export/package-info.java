/**
 * Whether an export is true to its signed checkpoint: comes in an archive and what the regulator trusts, goes out a report. It must
 * never take a file's word for what another file can prove.
 */
@NullMarked
package fi.rekisteri.verifier.export;

import org.jspecify.annotations.NullMarked;
