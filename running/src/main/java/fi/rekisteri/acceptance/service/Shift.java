package fi.rekisteri.acceptance.service;

import java.time.Duration;

/**
 * The staff of a register, each called {@value #NAME}, over many tests, however long a busy machine takes for them: tokens, which live by
 * true time, are asked for anew before they end.
 */
public final class Shift {
    private static final String NAME = "Somebody of the staff";
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Rekisteri rekisteri;
    private final String register;
    private Staff staff;
    private long since = System.nanoTime();

    public Shift(Rekisteri rekisteri, String register) {
        this.rekisteri = rekisteri;
        this.register = register;
        this.staff = Staff.admitted(rekisteri, register, () -> NAME);
    }

    public synchronized Staff staff() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            staff = Staff.known(rekisteri, register);
            since = System.nanoTime();
        }
        return staff;
    }
}
