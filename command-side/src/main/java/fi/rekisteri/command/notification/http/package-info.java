/**
 * What officers do about notifications over HTTP (Art. 19): told by hand, acknowledged, impossible, disproportionate.
 *
 * <p>Comes in: reasons in plain. Goes out: commands with them sealed under the recipient's key, which outlives the customer's.
 */
@NullMarked
package fi.rekisteri.command.notification.http;

import org.jspecify.annotations.NullMarked;
