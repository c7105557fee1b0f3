/**
 * Answers who is behind the pseudonyms of an export, when an authority has ordered it (GDPR Art. 4(5), 58(1)).
 *
 * <p>Comes in: an order, with a privacy officer who answers for it. Goes out: a document of its own, once, with a record for the order and
 * one for each person. It must never put a name into an export.
 */
@NullMarked
package fi.rekisteri.query.export.identify;

import org.jspecify.annotations.NullMarked;
