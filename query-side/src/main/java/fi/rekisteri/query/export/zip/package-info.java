/**
 * ZIP archives as a stream, with members that were packed beforehand; the JDK's writer cannot take those. No data descriptors, 64-bit
 * sizes where they are needed (APPNOTE 4.3, 4.5.3).
 *
 * <p>Comes in: names and bytes. Goes out: one file. It must never know what is in it.
 */
@NullMarked
package fi.rekisteri.query.export.zip;

import org.jspecify.annotations.NullMarked;
