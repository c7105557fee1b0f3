package fi.rekisteri.query.export.write;

/** Hears how far the writing is, and may end it. */
@FunctionalInterface
public interface Progress {
    /** For those who wait to the end. */
    Progress UNHEARD = (done, of) -> {};

    /** @throws Stopped to end the writing */
    void reached(long done, long of);

    /** Nobody wants the export any more; what was written of it is deleted. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("Nobody wants the export any more", null, false, false);
        }
    }
}
