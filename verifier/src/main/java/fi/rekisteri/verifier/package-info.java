/**
 * The regulator's tool: checks an export, follows a running log, or witnesses one. It shares no code with the service it checks and stands
 * on the JDK alone.
 */
@NullMarked
package fi.rekisteri.verifier;

import org.jspecify.annotations.NullMarked;
