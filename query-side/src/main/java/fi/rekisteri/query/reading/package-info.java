/**
 * The way in to personal data: who reads, in which role, for which declared purpose - and the record of it, which is in the log before
 * anything leaves. No handler under a register is reached without a {@link fi.rekisteri.query.reading.Reading}.
 */
@NullMarked
package fi.rekisteri.query.reading;

import org.jspecify.annotations.NullMarked;
