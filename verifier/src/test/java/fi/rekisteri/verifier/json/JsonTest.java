package fi.rekisteri.verifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.verifier.bytes.Plain;
import fi.rekisteri.verifier.log.Illegible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final int ROUNDS = 2_000;
    private static final String[] PIECES = {
        "a",
        "é",
        "\"",
        "\\",
        "/",
        "\n",
        "\u0001",
        "€",
        "😀",
        "customer",
        " ",
        "\u007f",
        "A long stretch without any care"
    };
    private static final String[] NUMBERS = {"0", "7", "-1", "10", "1.5", "1e3", "-0.1E-7", "9223372036854775807"};

    @Test
    void reads_what_was_meant_however_it_is_spelled() throws Illegible {
        Random random = new Random(20261127);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> meant = object(random, 0);
            byte[] spelled = spelled(meant, random).getBytes(UTF_8);
            byte[] amid = new byte[spelled.length + 9];
            Arrays.fill(amid, (byte) '7');
            System.arraycopy(spelled, 0, amid, 4, spelled.length);
            assertThat(Json.object(amid, 4, spelled.length))
                    .as(new String(spelled, UTF_8))
                    .isEqualTo(meant);
        }
    }

    @Test
    void one_reader_reads_one_text_after_the_other() throws Illegible {
        Random random = new Random(5);
        Json json = new Json();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> meant = object(random, 0);
            byte[] spelled = spelled(meant, random).getBytes(UTF_8);
            assertThat(json.read(spelled, 0, spelled.length).copy()).isEqualTo(meant);
        }
    }

    @Test
    void a_name_stands_once_in_an_object_however_it_is_spelled() {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 40; i++) {
            many.append("\"m").append(i).append("\":0,");
        }
        for (String json : new String[] {
            "{\"a\":1,\"a\":1}",
            "{\"a\":1,\"b\":2,\"\\u0061\":3}",
            "{\"\\u0061\":1,\"\\u0061\":2}",
            "{\"x\":[{\"\":1,\"\":2}]}",
            many + "\"m7\":1}",
            many + "\"\\u006d7\":1}"
        }) {
            assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(Illegible.class);
        }
    }

    @Test
    void refuses_what_is_no_json() {
        for (String json : new String[] {
            "",
            " ",
            "{",
            "}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "[1,]",
            "[1 2]",
            "01",
            "+1",
            "1.",
            ".5",
            "1e",
            "-",
            "0x1",
            "tru",
            "nulL",
            "\"",
            "\"\\\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\t\"",
            "'a'",
            "1 1",
            "NaN",
            "1".repeat(41),
            "[".repeat(40) + "]".repeat(40),
            "\"\u0000\""
        }) {
            assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(Illegible.class);
        }
        for (byte[] broken : new byte[][] {{'"', (byte) 0xc3, '"'}, {'"', (byte) 0xff, '"'}, {(byte) 0xef, '1'}}) {
            assertThatThrownBy(() -> new Json().read(broken, 0, broken.length)).isInstanceOf(Illegible.class);
        }
    }

    @Test
    void holds_texts_in_whatever_order_and_spelling_they_stand() throws Illegible {
        String told = "{\"fields\":[\"email\",\"na\\u006de\",\"phone\"],\"source\":\"customer\",\"count\":7}";

        assertThat(holds(told, "\"email\"", "\"phone\"", "\"customer\"")).isTrue();
        assertThat(holds(told, "\"customer\"", "\"phone\"", "\"email\"")).isTrue();
        assertThat(holds(told, "\"phone\"", "\"phone\"", "\"na\\u006de\"", "\"name\""))
                .isTrue();
        assertThat(holds(told, "\"customer\"", "\"post\"")).isFalse();
        assertThat(holds(told, "\"7\"")).isFalse();
    }

    private static boolean holds(String told, String... words) throws Illegible {
        return read(told).holdsAll(read("[" + String.join(",", words) + "]").items());
    }

    @Test
    void a_text_of_too_many_values_is_refused_and_not_kept() {
        assertThatThrownBy(() -> read("[" + "0,".repeat(1 << 20) + "0]")).isInstanceOf(Illegible.class);
    }

    @Test
    void eight_bytes_at_a_time_finds_what_one_by_one_finds() {
        for (int careful = 0; careful < 256; careful++) {
            boolean plain = careful >= ' ' && careful < 0x80 && careful != '"' && careful != '\\';
            for (int at = 0; at < 20; at++) {
                byte[] text = "abcdefghijklmnopqrst".getBytes(UTF_8);
                text[at] = (byte) careful;
                assertThat(Plain.end(text, 0, text.length)).isEqualTo(plain ? text.length : at);
                assertThat(Plain.end(text, 3, 17)).isEqualTo(plain || at < 3 || at >= 17 ? 17 : at);
            }
        }
    }

    private static Value read(String json) throws Illegible {
        byte[] bytes = json.getBytes(UTF_8);
        return new Json().read(bytes, 0, bytes.length);
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = random.nextInt(depth == 0 && random.nextInt(9) == 0 ? 40 : 6); i > 0; i--) {
            members.put(text(random), value(random, depth + 1));
        }
        return members;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> text(random);
            case 1 -> new Json.Numeral(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 2 -> random.nextBoolean();
            case 3 -> text(random) + text(random);
            case 4 -> object(random, depth);
            default -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(value(random, depth + 1));
                }
                yield items;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String spelled(Object value, Random random) {
        String space = " \n\r\t".substring(random.nextInt(4)).repeat(random.nextInt(2));
        return space
                + switch (value) {
                    case Map<?, ?> map -> {
                        List<String> members = new ArrayList<>();
                        map.forEach((name, member) ->
                                members.add(quoted((String) name, random) + ":" + spelled(member, random)));
                        yield "{" + String.join(space + ",", members) + space + "}";
                    }
                    case List<?> list ->
                        "["
                                + String.join(
                                        ",",
                                        list.stream()
                                                .map(item -> spelled(item, random))
                                                .toList()) + space + "]";
                    case String text -> quoted(text, random);
                    case Json.Numeral numeral -> numeral.text();
                    default -> value.toString();
                }
                + space;
    }

    private static String quoted(String text, Random random) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '\n' && random.nextBoolean()) {
                quoted.append("\\n");
            } else if ((c == '"' || c == '\\' || c == '/') && random.nextBoolean()) {
                quoted.append('\\').append(c);
            } else if (c == '"' || c == '\\' || c < ' ' || !Character.isSurrogate(c) && random.nextInt(10) == 0) {
                quoted.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
