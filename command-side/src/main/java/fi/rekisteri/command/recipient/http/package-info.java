/**
 * The named recipients of a register over HTTP (N5, N7): who they are, and how they are told of changes (Art. 19).
 *
 * <p>Comes in: names, addresses and secrets in plain. Goes out: commands with them sealed under the recipient's own key.
 */
@NullMarked
package fi.rekisteri.command.recipient.http;

import org.jspecify.annotations.NullMarked;
