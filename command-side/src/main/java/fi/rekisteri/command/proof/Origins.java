package fi.rekisteri.command.proof;

/**
 * Names trees. The name is signed with every checkpoint, so no signature can be carried from one tree to another.
 *
 * @param prefix whose log it is, for example a host name; no space, no plus
 */
record Origins(String prefix) {

    Origins {
        if (!prefix.matches("[^\\s\\p{Cntrl}+]+")) {
            throw new IllegalArgumentException("rekisteri.log.origin-prefix must be one word without +");
        }
    }

    /** {@code example.fi/asiakasrekisteri/2026}, after a restore {@code example.fi/asiakasrekisteri/2026/2}. */
    String of(String register, int year, int epoch) {
        String first = prefix + "/" + register + "/" + year;
        return epoch == 1 ? first : first + "/" + epoch;
    }
}
