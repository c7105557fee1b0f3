package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.verifier.export.RecordCheck.Wrong;
import fi.rekisteri.verifier.export.RecordReader.Told;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Illegible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shortcut for lines in the usual spelling must never see anything else than the way without it. */
class RecordReaderTest {
    private static final int ROUNDS = 20_000;
    private static final long LEAF = 42;
    private static final String UUID = "00000000-0000-0001-0000-00000000002a";
    private static final String TIME = "2026-11-22T06:33:50.123456Z";
    private static final String[] NAMES = {"customer", "-", "a\"b", "a\\b", "é", "x\",\"y", "{\"a\":1}", "null", "7"};

    private static final String[] TELLS = {"email", "phone", "email\",\"phone", "phones"};

    private final Random random = new Random(20261127);
    private final RecordReader reader = new RecordReader();
    private int accepted;
    private int refused;

    @Test
    void the_shortcut_and_the_whole_way_agree_on_every_line() throws Illegible {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> values = values();
            Entry entry = entry(values);
            byte[] line = changed(members(values));
            Object shortcut = outcome(line, entry, false);
            assertThat(shortcut).as(new String(line, UTF_8)).isEqualTo(outcome(line, entry, true));
            accepted += shortcut instanceof List ? 1 : 0;
            refused += shortcut instanceof List ? 0 : 1;
        }
        assertThat(accepted).isGreaterThan(ROUNDS / 5);
        assertThat(refused).isGreaterThan(ROUNDS / 5);
    }

    private Object outcome(byte[] line, Entry entry, boolean whole) {
        try {
            Told told = whole ? reader.whole(line, LEAF, entry) : reader.read(line, LEAF, entry);
            return Arrays.asList(
                    told.redacted().copy(),
                    told.told().value().copy(),
                    told.act().copy());
        } catch (Wrong e) {
            return e.reason + e.what;
        } catch (Illegible e) {
            return e.what();
        }
    }

    /** Position to keys, as the entry has them. */
    private List<String> values() {
        return new ArrayList<>(List.of(
                "123",
                UUID,
                NAMES[random.nextInt(NAMES.length)],
                NAMES[random.nextInt(NAMES.length)],
                random.nextBoolean() ? "-" : UUID,
                random.nextBoolean() ? "-" : "0",
                random.nextInt(3) > 0 ? "customer-registered" : NAMES[random.nextInt(NAMES.length)],
                "1",
                TIME,
                TIME,
                random.nextBoolean() ? "-" : "abc,def"));
    }

    private static Entry entry(List<String> values) throws Illegible {
        StringBuilder text = new StringBuilder("rekisteri-leaf/v1\n");
        for (Repeated member : Repeated.values()) {
            if (member == Repeated.KEYS) {
                text.append(
                        "payload sha256:" + "0a".repeat(32) + "\nmetadata sha256:" + "1b".repeat(32) + "\nkeys kc:");
            } else {
                text.append(member.word()).append(' ');
            }
            text.append(values.get(member.ordinal())).append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        return Entry.read(bytes, 0, bytes.length);
    }

    private List<String> members(List<String> values) {
        List<String> members = new ArrayList<>(List.of("\"leaf\":" + LEAF));
        for (Repeated member : Repeated.values()) {
            String value = values.get(member.ordinal());
            boolean none = value.equals("-")
                    && (member == Repeated.STREAM || member == Repeated.SEQUENCE || member == Repeated.KEYS);
            boolean number = member == Repeated.POSITION || member == Repeated.SEQUENCE || member == Repeated.REVISION;
            members.add("\"" + member.word() + "\":" + (none ? "null" : number ? value : quoted(value)));
        }
        members.addAll(List.of(
                "\"redacted\":null",
                "\"told\":{\"act\":\"customer-registered\",\"processing\":\"collect\",\"term\":\"dpv:Collect\",\"fields\":[\""
                        + TELLS[random.nextInt(TELLS.length)] + "\"]}",
                "\"act\":{\"purpose\":\"customer-service\"}"));
        return members;
    }

    /** A backslash is left alone half of the time, as a writer would that does not know JSON. */
    private String quoted(String value) {
        return random.nextInt(4) == 0
                ? '"' + value + '"'
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private byte[] changed(List<String> members) {
        int at = random.nextInt(members.size());
        String member = members.get(at);
        switch (random.nextInt(14)) {
            case 0 -> Collections.swap(members, at, random.nextInt(members.size()));
            case 1 -> members.add(at, members.get(random.nextInt(members.size())));
            case 2 -> members.add(at, "\"more\":null");
            case 3 -> members.remove(at);
            case 4 -> members.set(at, escapedSomewhere(member));
            case 5 -> members.set(at, member.replaceFirst(":", random.nextBoolean() ? " : " : ":\t"));
            case 6 -> members.set(at, member.replaceFirst(":(\\d+)", random.nextBoolean() ? ":0$1" : ":$1.0"));
            case 7 -> members.set(at, member.replaceFirst(":(\\d+)", random.nextBoolean() ? ":-$1" : ":$1e0"));
            case 8 -> members.set(at, member.replace("null", random.nextBoolean() ? "\"-\"" : "\"null\""));
            case 9 -> members.set(at, member.replaceFirst(":(\\d+)", ":\"$1\""));
            case 10 -> members.set(at, " " + member + " ");
            default -> {}
        }
        String line = "{" + String.join(",", members) + "}";
        return switch (random.nextInt(8)) {
            case 0 -> flipped(line.getBytes(UTF_8));
            case 1 -> Arrays.copyOf(line.getBytes(UTF_8), random.nextInt(line.length()));
            case 2 -> (line + (random.nextBoolean() ? " " : "}")).getBytes(UTF_8);
            default -> line.getBytes(UTF_8);
        };
    }

    private String escapedSomewhere(String member) {
        int at = random.nextInt(member.length());
        char c = member.charAt(at);
        return Character.isLetterOrDigit(c)
                ? member.substring(0, at) + String.format("\\u%04x", (int) c) + member.substring(at + 1)
                : member;
    }

    private byte[] flipped(byte[] line) {
        line[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(8));
        return line;
    }

    @Test
    void a_line_in_any_other_spelling_is_read_all_the_same() throws Illegible {
        List<String> values = new ArrayList<>(List.of("123", UUID, "r", "k", UUID, "0", "n", "1", TIME, TIME, "abc"));
        List<String> members = members(values);
        Object usual = outcome(("{" + String.join(",", members) + "}").getBytes(ISO_8859_1), entry(values), false);
        assertThat(usual).isInstanceOf(List.class);
        Collections.reverse(members);
        String other = "{ " + String.join(" ,\n", members).replace("\"n\"", "\"\\u006e\"") + "}\t";
        assertThat(outcome(other.getBytes(ISO_8859_1), entry(values), false)).isEqualTo(usual);
    }
}
