package fi.rekisteri.benchmarks;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers as they are, one like the other but for a number. */
final class Customers {
    private static final String[] FIRST = {"Anna", "Åke", "Eero", "Helmi", "Juhani", "Märta", "Onni", "Tuulikki"};
    private static final String[] LAST = {"Virtanen", "Öhman", "Korhonen", "Mäkinen", "Ek", "Nieminen", "Åberg", "Laine"
    };

    private final AtomicInteger next = new AtomicInteger();

    int take() {
        return next.getAndIncrement();
    }

    int taken() {
        return next.get();
    }

    static String email(int number) {
        return "asiakas." + number + "@example.com";
    }

    /** The body of a registration, about 330 bytes. */
    static String body(int number) {
        return String.format(
                Locale.ROOT,
                "{\"customerNumber\":\"K-%d\",\"values\":{\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":\"%s\","
                        + "\"phone\":\"+358 40 %07d\",\"postalAddress\":{\"street\":\"Mannerheimintie %d A\","
                        + "\"postalCode\":\"00100\",\"city\":\"Helsinki\"}},\"source\":\"registration\",\"language\":\"fi\"}",
                number,
                FIRST[number % FIRST.length],
                LAST[number / FIRST.length % LAST.length],
                email(number),
                1_000_000 + number,
                number % 200 + 1);
    }

    static String bulkLine(int number) {
        return "{\"command\":\"register-customer\"," + body(number).substring(1);
    }
}
