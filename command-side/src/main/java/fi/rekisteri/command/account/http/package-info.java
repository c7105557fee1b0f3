/**
 * The accounts of a register over HTTP (N13): opened by the register's owner, bound by a confidentiality undertaking.
 *
 * <p>Comes in: logins and names in plain. Goes out: commands with both sealed under the account's own key. It must never know a customer.
 */
@NullMarked
package fi.rekisteri.command.account.http;

import org.jspecify.annotations.NullMarked;
