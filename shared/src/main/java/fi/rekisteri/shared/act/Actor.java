package fi.rekisteri.shared.act;

import org.jspecify.annotations.Nullable;

/** Who acts. {@code pseudonym} is the account's random id (or the service's own name); {@code role} the role used. */
public record Actor(Kind kind, String pseudonym, @Nullable Role role) {

    /** The service itself: retention, deferred erasures, start-up. */
    public static final Actor SERVICE = new Actor(Kind.SERVICE, "rekisteri", null);

    public enum Kind {
        ACCOUNT,
        /** Signed in at the identity provider, but no account of the register yet. */
        STRANGER,
        SERVICE
    }
}
