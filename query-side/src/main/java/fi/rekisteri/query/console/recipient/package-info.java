/**
 * Who gets data: recipients by name, what each got, what of a person's data went where, and who was told of changes (Art. 15(1)(c), 19).
 *
 * <p>Comes in: ids, and what was heard from recipients. Goes out: pages that name recipients, and people by pseudonym; each on record
 * before it is shown.
 */
@NullMarked
package fi.rekisteri.query.console.recipient;

import org.jspecify.annotations.NullMarked;
