package fi.rekisteri.verifier.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @ParameterizedTest
    @CsvSource({
        "0000-00-00T00:00:00.000000Z, false, 2026-11-22T06:33:50.123456Z",
        "00000000-0000-0000-0000-000000000000, true, 0123abcd-ef45-6789-0fa9-0123456789ab",
        "0000000000000000, true, 0f1e2d3c4b5a6978"
    })
    void every_byte_at_every_place_is_judged_as_a_regular_expression_judges_it(String form, boolean hex, String value) {
        Form fast = hex ? Form.ofHex(form) : Form.ofDecimals(form);
        String slow = form.replace(".", "\\.").replace("0", hex ? "[0-9a-f]" : "[0-9]");
        for (int place = 0; place < value.length(); place++) {
            byte[] bytes = ("..." + value + "...").getBytes(ISO_8859_1);
            for (int b = 0; b < 256; b++) {
                bytes[3 + place] = (byte) b;
                assertThat(fast.fits(bytes, 3, 3 + value.length()))
                        .as("%02x at %d", b, place)
                        .isEqualTo(new String(bytes, 3, value.length(), ISO_8859_1).matches(slow));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0000000000000000, 0f1e2d3c4b5a697", "0000000000000000, 0f1e2d3c4b5a69780"})
    void no_other_length_fits(String form, String value) {
        byte[] bytes = (value + "0000000000000000").getBytes(ISO_8859_1);

        assertThat(Form.ofHex(form).fits(bytes, 0, value.length())).isFalse();
    }
}
