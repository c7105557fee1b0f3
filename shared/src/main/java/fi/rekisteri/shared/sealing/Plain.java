package fi.rekisteri.shared.sealing;

import java.util.Objects;

/**
 * A personal value in plain, in memory only, as canonical JSON text (a string, or an object with sorted keys). Its {@code toString}
 * hides it, so that no log or exception can show it.
 */
public final class Plain {
    private final String json;

    private Plain(String json) {
        this.json = json;
    }

    /** @param json canonical JSON text of the value */
    public static Plain ofJson(String json) {
        return new Plain(json);
    }

    /** The value's JSON. Only sealing, digests and the answer to whom it was disclosed on record may call this. */
    public String json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plain that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json);
    }

    @Override
    public String toString() {
        return "‹personal›";
    }
}
