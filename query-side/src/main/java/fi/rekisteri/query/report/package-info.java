/**
 * Answers a person who asks what is held of them (GDPR Art. 15(1)-(3), notice points N7, N16): one document with everything.
 *
 * <p>Comes in: an officer's errand for a request. Goes out: the report as PDF, HTML or JSON, after its making is on record. It must never
 * leave anything out that is held, nor name anybody of the staff.
 */
@NullMarked
package fi.rekisteri.query.report;

import org.jspecify.annotations.NullMarked;
