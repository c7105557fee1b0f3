/** What waits for an officer. A feature adds a {@link fi.rekisteri.query.console.desk.Panel}; it changes nothing here. */
@NullMarked
package fi.rekisteri.query.console.desk;

import org.jspecify.annotations.NullMarked;
