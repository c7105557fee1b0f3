/**
 * Whether a token is what the identity provider gave: its signature, its issuer, for whom, until when.
 *
 * <p>Comes in: the text of a token. Goes out: what it says. It must never know what the one who holds it may do.
 */
@NullMarked
package fi.rekisteri.query.token;

import org.jspecify.annotations.NullMarked;
