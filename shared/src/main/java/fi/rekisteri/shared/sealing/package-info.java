/**
 * How a personal value becomes ciphertext and back: one secret per data subject and retention class, wrapped by a key-encryption key
 * from outside the database. Erasing is destroying the secret's row.
 *
 * <p>Comes in: plain values at the door, wrapped secrets from the log. Goes out: {@link fi.rekisteri.shared.sealing.Sealed}. It must never
 * know what a value means.
 */
@NullMarked
package fi.rekisteri.shared.sealing;

import org.jspecify.annotations.NullMarked;
