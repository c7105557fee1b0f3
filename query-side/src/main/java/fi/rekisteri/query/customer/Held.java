package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value with its provenance (Art. 15(1)(g)).
 *
 * @param value null once its key is destroyed
 * @param since when it came to be this value
 * @param ground why it was corrected, if it was
 */
public record Held(
        String category,
        String retentionClass,
        @Nullable Sealed value,
        String source,
        Instant since,
        @Nullable ValueGround ground) {

    static Held of(FieldValue value, String source, Instant since, @Nullable ValueGround ground) {
        Sealed sealed = value.value();
        return new Held(value.category(), sealed.retentionClass(), sealed, source, since, ground);
    }

    Held erased() {
        return new Held(category, retentionClass, null, source, since, ground);
    }
}
