package fi.rekisteri.query.answer;

import fi.rekisteri.query.reading.Headers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** An answer that is on record. */
public final class Answer {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private Answer() {}

    /** @param position log position of the record of this reading */
    public static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(Headers.POSITION, Long.toString(position));
    }

    /** The word a constant is known by outside, for example {@code accuracy-contested}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The day in Finland. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, FINLAND);
    }
}
