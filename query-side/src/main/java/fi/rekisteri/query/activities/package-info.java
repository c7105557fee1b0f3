/**
 * Answers what the record of processing activities says (Art. 30): made from the notice in force, which is what is enforced, so that the
 * two cannot differ.
 *
 * <p>Comes in: a notice. Goes out: the record as a page in fi, sv or en, and as JSON-LD in the terms of the W3C Data Privacy Vocabulary.
 * It must never know a data subject.
 */
@NullMarked
package fi.rekisteri.query.activities;

import org.jspecify.annotations.NullMarked;
