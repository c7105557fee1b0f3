/**
 * The door's HTTP side: how a request becomes a visit, and an answer a response.
 *
 * <p>Comes in: requests. Goes out: visits, responses. It must never know what a task does.
 */
@NullMarked
package fi.rekisteri.command.door.http;

import org.jspecify.annotations.NullMarked;
