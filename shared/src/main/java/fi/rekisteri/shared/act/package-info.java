/** Who acts, why, on whose request: the context that every event carries beside its fact. Pseudonyms only, never a name. */
@NullMarked
package fi.rekisteri.shared.act;

import org.jspecify.annotations.NullMarked;
