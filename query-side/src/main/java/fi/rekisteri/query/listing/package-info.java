/**
 * Makes lists of customers for others to read: published ones, and mailing labels (notice point N24).
 *
 * <p>Comes in: an errand for a declared purpose. Goes out: CSV of any length or a PDF of labels, after each person in it has a record of
 * it. It must never hold anybody who forbade it, who is restricted or erased, or who has no address.
 */
@NullMarked
package fi.rekisteri.query.listing;

import org.jspecify.annotations.NullMarked;
