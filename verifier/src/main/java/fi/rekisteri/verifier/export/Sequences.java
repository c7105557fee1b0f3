package fi.rekisteri.verifier.export;

import java.util.Arrays;

/**
 * The last sequence number of each stream, so that an event left out between two others shows although no hash tells of it. Twenty-four
 * bytes for each stream, up to four million; beyond that further streams are not followed.
 */
final class Sequences {
    private static final int LARGEST = 1 << 22;
    private static final int STRIDE = 3;

    private long[] table = new long[STRIDE * 1024];
    private int count;

    Sequences() {
        Arrays.fill(table, -1);
    }

    /** The sequence number a stream should go on with; -1 when it was not met before. Remembers the new one. */
    long expected(long high, long low, long sequence) {
        if (2 * count >= capacity() && capacity() < LARGEST * 2) {
            grow();
        }
        int at = find(table, high, low);
        if (table[at + 2] < 0) {
            if (count == LARGEST) {
                return -1;
            }
            count++;
            set(table, at, high, low, sequence);
            return -1;
        }
        long expected = table[at + 2] + 1;
        table[at + 2] = sequence;
        return expected;
    }

    private int capacity() {
        return table.length / STRIDE;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.fill(larger, -1);
        for (int at = 0; at < table.length; at += STRIDE) {
            if (table[at + 2] >= 0) {
                set(larger, find(larger, table[at], table[at + 1]), table[at], table[at + 1], table[at + 2]);
            }
        }
        table = larger;
    }

    private static void set(long[] table, int at, long high, long low, long sequence) {
        table[at] = high;
        table[at + 1] = low;
        table[at + 2] = sequence;
    }

    private static int find(long[] table, long high, long low) {
        int slots = table.length / STRIDE;
        long mixed = (high ^ low) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & slots - 1;
        while (table[slot * STRIDE + 2] >= 0 && (table[slot * STRIDE] != high || table[slot * STRIDE + 1] != low)) {
            slot = slot + 1 & slots - 1;
        }
        return slot * STRIDE;
    }
}
