/**
 * The one way events and acts become bytes and bytes become events again: JSON under names that are ours, with 128 random bits in every
 * blob, so that no hash of it can be guessed.
 */
@NullMarked
package fi.rekisteri.shared.serial;

import org.jspecify.annotations.NullMarked;
