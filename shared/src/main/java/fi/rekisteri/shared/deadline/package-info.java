/**
 * When an answer is due, as the law counts it (GDPR Art. 12(3), Regulation (EEC, Euratom) No 1182/71 Art. 3). It is a word of both
 * sides: one refuses by it, the other shows it, and they must not differ by a day.
 */
@NullMarked
package fi.rekisteri.shared.deadline;

import org.jspecify.annotations.NullMarked;
