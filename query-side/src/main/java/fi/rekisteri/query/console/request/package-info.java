/**
 * A data subject's request, from the letter that came to the answer that went out (Art. 12, 15-22).
 *
 * <p>Comes in: forms, one for each step. Goes out: the request with what the law needs next, and the letters, before they go and as they go;
 * and the name of somebody of the staff, once it was decided to tell it.
 * A step that is refused shows the form again, with what was written in it.
 */
@NullMarked
package fi.rekisteri.query.console.request;

import org.jspecify.annotations.NullMarked;
