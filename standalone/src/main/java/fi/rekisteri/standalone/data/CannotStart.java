package fi.rekisteri.standalone.data;

import org.jspecify.annotations.Nullable;

/** Something the person at the keyboard can put right; the message says what and how, no stack trace is shown. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        this(message, null);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
