package fi.rekisteri.acceptance.search;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Many texts in all their spellings, sought at once. The first eight bytes of each spelling are kept in a hash table, behind a bit
 * table that turns away nearly every place of a file for the price of one multiplication.
 */
public final class Needles {
    /** In bytes of UTF-8. A shorter text has an alignment in base64 of which fewer than eight characters are certain. */
    public static final int SHORTEST = 8;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BITS = 24;

    private final long[] sieve = new long[1 << (BITS - 6)];
    private final Map<Long, List<Needle>> byStart = new HashMap<>();
    private final int longest;

    /** @param spelling how it is written */
    public record Needle(String text, Spelling spelling, byte[] bytes) {}

    public Needles(Collection<String> texts) {
        int most = 0;
        for (String text : texts) {
            for (String variant : variants(text)) {
                for (Spelling spelling : Spelling.values()) {
                    for (byte[] bytes : spelling.of(variant)) {
                        add(new Needle(text, spelling, bytes));
                        most = Math.max(most, bytes.length);
                    }
                }
            }
        }
        longest = most;
    }

    /** As it is, and as look-ups and shells are used to change it. */
    private static Set<String> variants(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException("Too short to be told from chance: " + text);
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        Set<String> variants = new LinkedHashSet<>(List.of(text, Normalizer.normalize(text, Normalizer.Form.NFD)));
        for (String each : folded.length() < SHORTEST ? List.of(text) : List.of(text, folded)) {
            variants.add(each.toLowerCase(Locale.ROOT));
            variants.add(each.toUpperCase(Locale.ROOT));
        }
        return variants;
    }

    private void add(Needle needle) {
        if (needle.bytes().length < SHORTEST) {
            throw new IllegalArgumentException("Too short as " + needle.spelling() + ": " + needle.text());
        }
        long start = (long) EIGHT.get(needle.bytes(), 0);
        List<Needle> alike = byStart.computeIfAbsent(start, none -> new ArrayList<>(1));
        if (alike.stream().noneMatch(other -> Arrays.equals(other.bytes(), needle.bytes()))) {
            alike.add(needle);
        }
        int bit = hash(start);
        sieve[bit >>> 6] |= 1L << bit;
    }

    /** All forms of one spelling of a text, one after another: for showing that the search finds them. */
    public byte[] formsOf(String text, Spelling spelling) {
        ByteArrayOutputStream forms = new ByteArrayOutputStream();
        spelling.of(text).forEach(forms::writeBytes);
        return forms.toByteArray();
    }

    int longest() {
        return longest;
    }

    public int size() {
        return byStart.values().stream().mapToInt(List::size).sum();
    }

    /** Tells each needle that begins before {@code end}; it may reach beyond, up to {@code filled}. */
    void find(byte[] hay, int end, int filled, BiConsumer<Needle, Integer> found) {
        int last = Math.min(end, filled - SHORTEST + 1);
        for (int at = 0; at < last; at++) {
            long start = (long) EIGHT.get(hay, at);
            int bit = hash(start);
            if ((sieve[bit >>> 6] & (1L << bit)) != 0) {
                List<Needle> candidates = byStart.get(start);
                if (candidates != null) {
                    compare(candidates, hay, at, filled, found);
                }
            }
        }
    }

    private static void compare(
            List<Needle> candidates, byte[] hay, int at, int filled, BiConsumer<Needle, Integer> found) {
        for (Needle needle : candidates) {
            int end = at + needle.bytes().length;
            if (end <= filled && Arrays.equals(hay, at, end, needle.bytes(), 0, needle.bytes().length)) {
                found.accept(needle, at);
            }
        }
    }

    private static int hash(long eight) {
        return (int) ((eight * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    }
}
