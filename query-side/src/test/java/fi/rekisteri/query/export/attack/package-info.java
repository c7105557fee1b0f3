/**
 * Every attack on the log that can be made on its database or on an export of it, against real ones: a log written, sealed, signed, stamped
 * and cosigned as in production, an export by the real writer, judged by the real verifier. {@code docs/attacks.md} lists them.
 */
package fi.rekisteri.query.export.attack;
