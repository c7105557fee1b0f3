/**
 * What a value must look like, and its one canonical form.
 *
 * <p>Comes in: JSON as it was sent. Goes out: {@link fi.rekisteri.shared.sealing.Plain}, ready to be sealed, or a refusal that names the
 * field and never the value. It must never know who asks or whose value it is.
 */
@NullMarked
package fi.rekisteri.command.value;

import org.jspecify.annotations.NullMarked;
