/**
 * Answers what has been done with a person's data, by whom and why - and what was refused. Newest first, also after
 * erasure, until the record itself ends with the time for which the log is kept.
 *
 * <p>Comes in: every event of the log. Goes out: records of processing, which name categories and never values. It must never need a key.
 */
@NullMarked
package fi.rekisteri.query.history;

import org.jspecify.annotations.NullMarked;
