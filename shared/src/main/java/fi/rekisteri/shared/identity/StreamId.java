package fi.rekisteri.shared.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * The stream an event belongs to: a register and a random id inside it. Written {@code register/uuid}.
 *
 * <p>The register is part of the id, so that a customer of one register cannot be addressed through another.
 */
public record StreamId(String register, UUID id) {

    /** The stream of a register's own events, the same for ever. */
    public static StreamId ofRegister(String register) {
        return new StreamId(register, UUID.nameUUIDFromBytes(("register:" + register).getBytes(UTF_8)));
    }

    /** The stream of what happens to a register's log itself, the same for ever. */
    public static StreamId ofLog(String register) {
        return new StreamId(register, UUID.nameUUIDFromBytes(("log:" + register).getBytes(UTF_8)));
    }

    /** @throws IllegalArgumentException when the text is not {@code register/uuid} */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return ofRegister(text);
        }
        return new StreamId(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return register + "/" + id;
    }
}
