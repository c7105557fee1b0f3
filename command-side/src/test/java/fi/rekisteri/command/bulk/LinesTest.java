package fi.rekisteri.command.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void cuts_at_line_feeds_and_needs_none_at_the_end() throws IOException {
        assertThat(read("a\nbc\r\nd", 10)).containsExactly("1 a", "2 bc\r", "3 d");
    }

    @Test
    void passes_over_blank_lines_but_counts_them() throws IOException {
        assertThat(read("\n \r\na\n\n", 10)).containsExactly("3 a");
    }

    @Test
    void tells_of_a_line_that_is_too_long_and_goes_on_with_the_next() throws IOException {
        assertThat(read("1234567890\n12345678901\nx\n", 10)).containsExactly("1 1234567890", "2 oversized", "3 x");
    }

    @Test
    void an_endless_line_is_not_held() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 2L * 1024 * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int some = (int) Math.min(left, length);
                java.util.Arrays.fill(into, from, from + some, (byte) 'x');
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
        Lines lines = new Lines(endless, 10);
        assertThat(lines.next()).isEqualTo(new Line.Oversized(1));
        assertThat(lines.next()).isNull();
    }

    private static List<String> read(String text, int longest) throws IOException {
        // a byte at a time: a cut must not depend on how the bytes arrive
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(text.getBytes(UTF_8))) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, 1);
            }
        };
        Lines lines = new Lines(slow, longest);
        List<String> found = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            found.add(
                    switch (line) {
                        case Line.Text(long number, byte[] bytes) -> number + " " + new String(bytes, UTF_8);
                        case Line.Oversized(long number) -> number + " oversized";
                    });
        }
        return found;
    }
}
