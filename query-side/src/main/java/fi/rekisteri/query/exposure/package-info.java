/**
 * Answers whose data, and which categories of it, somebody reached between two times: what has to be known of a breach (Art. 33, 34).
 *
 * <p>Comes in: an account or a recipient, and two times. Goes out: data subjects by their ids, erased ones too, each with a record of
 * having been shown. It knows the records of processing only, and no key: it must never open a value.
 */
@NullMarked
package fi.rekisteri.query.exposure;

import org.jspecify.annotations.NullMarked;
