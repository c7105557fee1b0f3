package fi.rekisteri.command.proof;

/** A tree does not extend what was signed of it before. The message names the tree and the reason. */
final class SigningRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SigningRefused(String message) {
        super(message);
    }

    static void unless(boolean right, String message) {
        if (!right) {
            throw new SigningRefused(message);
        }
    }
}
