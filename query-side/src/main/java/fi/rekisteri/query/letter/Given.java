package fi.rekisteri.query.letter;

import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Transfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Data went to somebody (Art. 15(1)(c), (2)).
 *
 * @param name the recipient's
 * @param purpose an id of the notice
 * @param reason what it was for, if that was noted
 * @param transfer null within the EU and EEA
 * @param necessity why it had to leave them, if that was noted
 */
public record Given(
        String name,
        Instant on,
        Disclosure disclosure,
        @Nullable String purpose,
        @Nullable JsonNode reason,
        @Nullable Transfer transfer,
        @Nullable JsonNode necessity) {}
