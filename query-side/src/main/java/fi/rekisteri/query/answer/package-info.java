/** How what is told looks over HTTP, the same everywhere: header fields, words, dates. */
@NullMarked
package fi.rekisteri.query.answer;

import org.jspecify.annotations.NullMarked;
