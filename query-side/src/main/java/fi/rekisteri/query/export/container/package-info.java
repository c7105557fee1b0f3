/**
 * The container around an export: ASiC-S (ETSI EN 319 162-1), a ZIP with the export and a time stamp over it.
 *
 * <p>Comes in: a finished export. Goes out: the same in a container, when an authority stamped it. It must never know what an export holds.
 */
@NullMarked
package fi.rekisteri.query.export.container;

import org.jspecify.annotations.NullMarked;
