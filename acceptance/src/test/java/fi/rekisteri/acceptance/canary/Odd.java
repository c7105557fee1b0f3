package fi.rekisteri.acceptance.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up values that stand nowhere by chance, and remembers them. Each is long enough to be sought, and where a value has parts, the part
 * that is odd is what is sought: it is found in the whole and in a torn piece.
 */
final class Odd {
    private static final String CONSONANTS = "bdghjklmnprstv";
    private static final String VOWELS = "aeiouyäöåéü";

    private final Random chance;
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    Odd(long seed) {
        chance = new Random(seed);
    }

    /** Letters only, in lower case, not all of them ASCII. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append(any(CONSONANTS)).append(any(VOWELS));
        }
        return remembered(word.append("ö").append(any(CONSONANTS)).toString());
    }

    String name() {
        String word = word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Lower-case ASCII letters and digits. */
    String ascii() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append(any(CONSONANTS)).append(any("aeiouy"));
        }
        return remembered(word.append(chance.nextInt(100, 1000)).toString());
    }

    String email() {
        return ascii() + "@" + ascii() + ".example";
    }

    String phone() {
        String subscriber = remembered("40" + chance.nextInt(1_000_000, 10_000_000));
        return "+358 " + subscriber.substring(0, 2) + " "
                + remembered(subscriber.substring(2, 5) + " " + subscriber.substring(5));
    }

    String webAddress() {
        return "https://" + ascii() + ".example/" + ascii();
    }

    String ipAddress() {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            groups.append(i == 0 ? "" : ":").append(Integer.toHexString(chance.nextInt(0x1000, 0x10000)));
        }
        return "2001:db8:" + remembered(groups.toString());
    }

    /** A Finnish business id with a right check digit. */
    String businessId() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2};
        while (true) {
            String digits = Integer.toString(chance.nextInt(1_000_000, 4_000_000));
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            int rest = sum % 11;
            if (rest != 1) {
                return remembered(digits + "-" + (rest == 0 ? 0 : 11 - rest));
            }
        }
    }

    /** A personal identity code with a right check character, of somebody who cannot live yet. */
    String identityCode() {
        String day = String.format(
                Locale.ROOT, "%02d%02d%02d", chance.nextInt(1, 29), chance.nextInt(1, 13), chance.nextInt(10, 100));
        String individual = String.format(Locale.ROOT, "%03d", chance.nextInt(900, 1000));
        char check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Integer.parseInt(day + individual) % 31);
        return remembered(day + "A" + individual + check);
    }

    /** Every odd part so far. */
    List<String> made() {
        synchronized (made) {
            return List.copyOf(made);
        }
    }

    private String remembered(String odd) {
        made.add(odd);
        return odd;
    }

    private char any(String letters) {
        return letters.charAt(chance.nextInt(letters.length()));
    }
}
