/**
 * The authorization server: who may sign in, and which roles of which register the token says so.
 *
 * <p>In come the programmes and people of the settings, out come signed tokens. It keeps hashes of secrets, never secrets, and
 * must never see the log or the views.
 */
@NullMarked
package fi.rekisteri.standalone.identity;

import org.jspecify.annotations.NullMarked;
