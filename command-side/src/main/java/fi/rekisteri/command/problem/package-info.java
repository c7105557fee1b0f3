/**
 * How a refusal is told over HTTP (RFC 9457): which rule, on what article or point of the notice it stands, which field it speaks of, what
 * would be allowed; in Finnish, Swedish or English.
 *
 * <p>Comes in: a rule. Goes out: {@code application/problem+json}. It must never know, and so never repeat, what was sent.
 */
@NullMarked
package fi.rekisteri.command.problem;

import org.jspecify.annotations.NullMarked;
