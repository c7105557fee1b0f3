/**
 * The exports of a register over HTTP, and the names behind their pseudonyms when an authority orders it (GDPR Art. 5(2), 58(1)).
 *
 * <p>Comes in: wishes of regulators and privacy officers. Goes out: how far an export is, its file, names; each on record before it leaves.
 */
@NullMarked
package fi.rekisteri.query.export.http;

import org.jspecify.annotations.NullMarked;
