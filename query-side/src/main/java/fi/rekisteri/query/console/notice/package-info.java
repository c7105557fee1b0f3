/**
 * The register's notice in all its versions: what differs between two of them, and publishing the next one (N1).
 *
 * <p>Comes in: two numbers of versions, or a definition. Goes out: pages; all of it is public, and nobody's data is in it.
 */
@NullMarked
package fi.rekisteri.query.console.notice;

import org.jspecify.annotations.NullMarked;
