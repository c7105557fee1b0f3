/**
 * The transparency log's formats, as the writer makes them: leaf entries, Merkle hashes and proofs (RFC 6962, RFC 9162), tiles, signed
 * checkpoints, cosignatures and single proofs (C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-proof).
 *
 * <p>Comes in: rows as they are stored, Ed25519 keys. Goes out: bytes that anybody can verify without this code. It must never know what
 * an event means, nor where its bytes are kept. Depends on the JDK alone.
 */
@NullMarked
package fi.rekisteri.shared.tlog;

import org.jspecify.annotations.NullMarked;
