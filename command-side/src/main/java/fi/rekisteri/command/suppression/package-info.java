/**
 * Remembers objections after the people who made them are forgotten (Art. 21(3)).
 *
 * <p>Comes in: the erasure of somebody who objected; the contacts of somebody who registers. Goes out: keyed digests with scopes; the scopes
 * that stand against contacts. It must never know who a digest came from, nor to whom it was applied.
 */
@NullMarked
package fi.rekisteri.command.suppression;

import org.jspecify.annotations.NullMarked;
