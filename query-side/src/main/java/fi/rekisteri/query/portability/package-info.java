/**
 * Answers a person who wants to take along what they provided (GDPR Art. 20, notice point N18).
 *
 * <p>Comes in: an officer's errand for a request. Goes out: JSON, CSV or a vCard, after its making is on record. It must never hold what
 * others said of the person, or what the controller made of it.
 */
@NullMarked
package fi.rekisteri.query.portability;

import org.jspecify.annotations.NullMarked;
