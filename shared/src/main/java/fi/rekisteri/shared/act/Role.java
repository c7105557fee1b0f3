package fi.rekisteri.shared.act;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles, each scoped to a register; {@link #id()} is the word used in tokens. */
public enum Role {
    BACK_OFFICE,
    PRIVACY_OFFICER,
    REGISTER_OWNER,
    REGULATOR;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String id) {
        return Stream.of(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
