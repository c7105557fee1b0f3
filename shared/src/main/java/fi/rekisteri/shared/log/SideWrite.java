package fi.rekisteri.shared.log;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that stands or falls with an append: it is written in the same transaction.
 *
 * @param sql one INSERT, UPDATE or DELETE; constant text, so that appends of a group share a statement
 * @param parameters its values; {@link #FIRST_POSITION} stands for the position of the append's first event
 */
public record SideWrite(String sql, List<@Nullable Object> parameters) {
    public static final Object FIRST_POSITION = new Object();

    public static SideWrite of(String sql, @Nullable Object... parameters) {
        return new SideWrite(sql, Arrays.asList(parameters));
    }

    boolean needsPosition() {
        return parameters.stream().anyMatch(parameter -> Objects.equals(parameter, FIRST_POSITION));
    }
}
