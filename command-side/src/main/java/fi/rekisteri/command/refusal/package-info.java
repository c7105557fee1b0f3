/** How a command is refused: the rule that stands in the way, and nothing of what was said. */
@NullMarked
package fi.rekisteri.command.refusal;

import org.jspecify.annotations.NullMarked;
