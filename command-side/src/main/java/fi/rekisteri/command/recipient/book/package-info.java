/**
 * Knows the recipients of a register as the log tells of them now, for those who decide about disclosures and send notices.
 *
 * <p>Comes in: streams of recipients. Goes out: what is known of each, its name and addresses sealed. It must never decide.
 */
@NullMarked
package fi.rekisteri.command.recipient.book;

import org.jspecify.annotations.NullMarked;
