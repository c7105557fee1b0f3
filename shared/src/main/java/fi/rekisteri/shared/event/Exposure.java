package fi.rekisteri.shared.event;

import java.time.Instant;
import java.util.List;

/**
 * What an exposure query came to, without anybody's id.
 *
 * @param by what reached the data: {@code account}, {@code recipient} and so on, and its id
 * @param from first moment asked about
 * @param to first moment not asked about
 * @param categories of data that were reached
 * @param digest SHA-256 of the answer as CSV, hexadecimal
 */
public record Exposure(String by, Instant from, Instant to, int people, List<String> categories, String digest) {
    public Exposure {
        categories = List.copyOf(categories);
    }
}
