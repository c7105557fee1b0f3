/** The words both sides speak, and the one way they become bytes. */
@NullMarked
package fi.rekisteri.shared;

import org.jspecify.annotations.NullMarked;
