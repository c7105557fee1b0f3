/**
 * Who may act in the register: accounts and their confidentiality undertakings (N13).
 *
 * <p>Comes in: a login, a name, the day of a signature. Goes out: pages that name the staff; each account shown is on record first.
 */
@NullMarked
package fi.rekisteri.query.console.account;

import org.jspecify.annotations.NullMarked;
