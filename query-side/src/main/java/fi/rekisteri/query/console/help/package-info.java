/** The console's own help, from the glossary. */
@NullMarked
package fi.rekisteri.query.console.help;

import org.jspecify.annotations.NullMarked;
