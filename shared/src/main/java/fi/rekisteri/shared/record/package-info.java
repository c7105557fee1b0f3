/**
 * What an event says to a data subject, an officer or a regulator: the record of processing (GDPR Art. 30, 5(2)), after the Dutch
 * Logboek Dataverwerkingen, in the terms of the W3C Data Privacy Vocabulary. Names and categories, never values.
 */
@NullMarked
package fi.rekisteri.shared.record;

import org.jspecify.annotations.NullMarked;
