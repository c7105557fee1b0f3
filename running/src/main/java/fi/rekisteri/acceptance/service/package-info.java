/**
 * The standalone service as a process, and a client that speaks to it over HTTP.
 *
 * <p>It knows what an operator and a caller know: the start script, the files of the data directory, the addresses. It must never use a
 * class of the service.
 */
@NullMarked
package fi.rekisteri.acceptance.service;

import org.jspecify.annotations.NullMarked;
