package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.log.LogTree;

/**
 * What to export.
 *
 * @param tree one register, year and epoch
 * @param position of the event that put this export on record: the export's checkpoint covers it
 */
public record ExportOrder(LogTree tree, Scope scope, long position) {}
