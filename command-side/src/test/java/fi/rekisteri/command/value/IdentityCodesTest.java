package fi.rekisteri.command.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InstancioExtension.class)
class IdentityCodesTest {
    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final List<String> SIGNS = List.of("+", "-", "U", "V", "W", "X", "Y", "A", "B", "C", "D", "E", "F");

    @RepeatedTest(300)
    void a_code_of_any_day_and_sign_is_found_wherever_it_stands() {
        String code = anyCode();
        assertThat(IdentityCodes.standIn(code)).as(code).isTrue();
        assertThat(IdentityCodes.standIn(code.toLowerCase(java.util.Locale.ROOT)))
                .as(code)
                .isTrue();
        assertThat(IdentityCodes.standIn("Asiakas (" + code + "), soitto 040 123"))
                .isTrue();
        assertThat(IdentityCodes.standIn("hetu" + code + "Virtanen")).isTrue();
    }

    @RepeatedTest(300)
    void a_code_with_a_wrong_check_character_is_no_code() {
        String code = anyCode();
        int check = CHECK.indexOf(code.charAt(10));
        int other = (check + 1 + Instancio.gen().ints().range(0, 29).get()) % CHECK.length();
        assertThat(IdentityCodes.standIn(code.substring(0, 10) + CHECK.charAt(other)))
                .as(code)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "131052\u2013308T",
                "131052\u2212308T",
                "\uFF11\uFF13\uFF11\uFF10\uFF15\uFF12-308T",
                "131\u200B052-308T",
                "131052 - 308T",
                "1 131052-308T",
                "000000-0000, 131052-308T",
                "131052-3089 131052-308T x",
                "x131052-308T",
            })
    void a_code_in_disguise_is_found(String text) {
        assertThat(IdentityCodes.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "131052-308U",
                "311152-3085",
                "320152-308A",
                "131052308T",
                "131052-308",
                "131052G308T",
                "131052-308T9",
                "9131052-308T",
                "1234567-1",
                "+358 40 123 4567",
                "FI21 1234 5600 0007 85",
            })
    void what_only_looks_like_one_is_left_alone(String text) {
        assertThat(IdentityCodes.standIn(text)).isFalse();
    }

    @Test
    void the_century_decides_whether_the_day_exists() {
        // 29 February 1900 was none, 29 February 2000 was one
        assertThat(IdentityCodes.standIn(code(29, 2, 0, "-", 123))).isFalse();
        assertThat(IdentityCodes.standIn(code(29, 2, 0, "A", 123))).isTrue();
        assertThat(IdentityCodes.standIn(code(29, 2, 0, "+", 123))).isFalse();
    }

    private static String anyCode() {
        LocalDate day = LocalDate.of(2001, 1, 1)
                .plusDays(Instancio.gen().ints().range(0, 364).get());
        int year = Instancio.gen().ints().range(0, 99).get();
        String sign =
                SIGNS.get(Instancio.gen().ints().range(0, SIGNS.size() - 1).get());
        return code(
                day.getDayOfMonth(),
                day.getMonthValue(),
                year,
                sign,
                Instancio.gen().ints().range(2, 999).get());
    }

    private static String code(int day, int month, int year, String sign, int number) {
        String digits = "%02d%02d%02d%03d".formatted(day, month, year, number);
        return digits.substring(0, 6) + sign + digits.substring(6) + CHECK.charAt(Integer.parseInt(digits) % 31);
    }
}
