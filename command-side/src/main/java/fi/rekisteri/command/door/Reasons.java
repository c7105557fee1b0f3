package fi.rekisteri.command.door;

import org.jspecify.annotations.Nullable;

/** Why something is asked for, as the headers say it, unchecked. */
public record Reasons(
        @Nullable String purpose,
        @Nullable String request,
        @Nullable String exception) {
    public static final String PURPOSE = "Rekisteri-Purpose";
    public static final String REQUEST = "Rekisteri-Request";
    public static final String EXCEPTION = "Rekisteri-Restriction-Exception";
}
