/**
 * Tells anybody what a register promises: its privacy notice, version by version, as a page and as data.
 *
 * <p>Comes in: the register's events. Goes out: HTML in three languages under the headings of the notice, with what the service enforces
 * under each; JSON of the same. It must never know a customer: these are the only pages without a sign-in.
 */
@NullMarked
package fi.rekisteri.query.notice;

import org.jspecify.annotations.NullMarked;
