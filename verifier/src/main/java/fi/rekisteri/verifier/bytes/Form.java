package fi.rekisteri.verifier.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A form that values of one length have: digits, and between them signs that never change. */
public final class Form {
    private final boolean hex;
    private final byte[] form;
    private final int[] steps;
    private final long[] signs;
    private final long[] digits;

    private Form(String form, boolean hex) {
        this.hex = hex;
        this.form = form.getBytes(UTF_8);
        int count = (form.length() + Long.BYTES - 1) / Long.BYTES;
        this.steps = new int[count];
        this.signs = new long[count];
        this.digits = new long[count];
        for (int step = 0; step < count; step++) {
            steps[step] = Math.min(step * Long.BYTES, form.length() - Long.BYTES);
            for (int i = 0; i < Long.BYTES; i++) {
                long place = 0xffL << i * Byte.SIZE;
                digits[step] |= form.charAt(steps[step] + i) == '0' ? place : 0;
            }
            signs[step] = Eight.at(this.form, steps[step]) & ~digits[step];
        }
    }

    /**
     * The form in which each zero stands for a decimal digit.
     *
     * @param form of at least eight characters, in ASCII
     */
    public static Form ofDecimals(String form) {
        return new Form(form, false);
    }

    /** The form in which each zero stands for a hexadecimal digit in lower case. */
    public static Form ofHex(String form) {
        return new Form(form, true);
    }

    public boolean fits(byte[] bytes, int from, int to) {
        return to - from == form.length && fits(bytes, from);
    }

    private boolean fits(byte[] bytes, int from) {
        boolean fits = true;
        for (int step = 0; step < steps.length; step++) {
            long eight = Eight.at(bytes, from + steps[step]);
            fits &= (eight & ~digits[step]) == signs[step]
                    & Eight.areDigits(eight & digits[step] | '0' * Eight.EACH & ~digits[step], hex);
        }
        return fits;
    }
}
