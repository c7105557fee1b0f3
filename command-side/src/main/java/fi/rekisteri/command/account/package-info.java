/**
 * Decides who may act: the named accounts of a register and their confidentiality undertakings (N13).
 *
 * <p>Comes in: commands whose values are sealed. Goes out: events. It must never know tokens or names in plain.
 */
@NullMarked
package fi.rekisteri.command.account;

import org.jspecify.annotations.NullMarked;
