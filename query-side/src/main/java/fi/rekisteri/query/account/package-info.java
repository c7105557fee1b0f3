/** Answers who the named accounts of a register are, and whether their undertakings stand (N13). Staff are data subjects, too. */
@NullMarked
package fi.rekisteri.query.account;

import org.jspecify.annotations.NullMarked;
