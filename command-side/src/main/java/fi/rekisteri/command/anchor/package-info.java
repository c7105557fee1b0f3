/**
 * Lets authorities outside the operator's control vouch for the log's checkpoints: witnesses that cosign what extends what they saw
 * before, and time-stamp authorities. They see root hashes only.
 *
 * <p>Comes in: published checkpoints. Goes out: their evidence, beside the checkpoints; how old the newest is; and, where so configured,
 * a refusal of commands while it is too old. It must never know what an event means, nor sign anything itself.
 */
@NullMarked
package fi.rekisteri.command.anchor;

import org.jspecify.annotations.NullMarked;
