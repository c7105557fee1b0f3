/**
 * The one way a definition file becomes a notice.
 *
 * <p>Comes in: YAML or JSON a controller wrote. Goes out: the {@code Notice}, or every problem of the file at once, each with its line,
 * its place and what to do, in the three languages. It must never know earlier versions of a notice, nor where the file came from.
 */
@NullMarked
package fi.rekisteri.shared.serial.definition;

import org.jspecify.annotations.NullMarked;
