/**
 * Answers which requests of data subjects wait, until when, and for what (GDPR Art. 12; N16, N19): the request desk.
 *
 * <p>Comes in: the events of requests. Goes out: the desk and each request as it stands, with the clock of Art. 12(3), and gauges of what is
 * late. The index is a view; the story of a request is read from the log itself. It must never open what the subject's keys do not.
 */
@NullMarked
package fi.rekisteri.query.request;

import org.jspecify.annotations.NullMarked;
