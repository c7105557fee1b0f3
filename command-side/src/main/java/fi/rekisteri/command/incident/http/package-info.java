/**
 * The incident file over HTTP: opened and kept by the privacy officers (Art. 33(5)).
 *
 * <p>Comes in: times, grounds and texts in plain. Goes out: commands with the texts sealed under the incident's own key, and the moment
 * until which the authority is to be told. It must never know a customer.
 */
@NullMarked
package fi.rekisteri.command.incident.http;

import org.jspecify.annotations.NullMarked;
