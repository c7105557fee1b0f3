/**
 * What a document for a data subject is made of, and how it is printed: one model, one template, and three forms of the same (PDF, HTML,
 * JSON).
 *
 * <p>Comes in: sections in the reader's language. Goes out: bytes, after the making is on record. It must never know what a document is
 * about, nor keep one.
 */
@NullMarked
package fi.rekisteri.query.document;

import org.jspecify.annotations.NullMarked;
