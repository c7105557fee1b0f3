package fi.rekisteri.query.console.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.query.console.listing.MadeLists.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class MadeListsTest {
    private static final Form FORM = new Form("session", "once");
    private static final int MOST_KEPT = 16 << 20;

    private final MadeLists lists = new MadeLists();
    private int made;

    @Test
    void the_second_click_gets_the_file_of_the_first() throws IOException {
        assertThat(click(FORM, "Aalto")).isEqualTo("Aalto");
        assertThat(click(FORM, "Berg")).isEqualTo("Aalto");
        assertThat(made).isOne();
    }

    @Test
    void another_form_and_another_session_make_their_own() throws IOException {
        click(FORM, "Aalto");

        assertThat(click(new Form("session", "another"), "Berg")).isEqualTo("Berg");
        assertThat(click(new Form("another", "once"), "Ceder")).isEqualTo("Ceder");
    }

    @Test
    void of_a_list_that_is_too_large_to_keep_the_first_click_has_the_whole_and_the_second_nothing() throws IOException {
        byte[] large = new byte[MOST_KEPT + 7];
        Arrays.fill(large, (byte) 'x');
        MockHttpServletResponse first = new MockHttpServletResponse();
        MockHttpServletResponse second = new MockHttpServletResponse();

        assertThat(give(FORM, first, large)).isTrue();
        assertThat(give(FORM, second, large)).isFalse();
        assertThat(first.getContentAsByteArray()).isEqualTo(large);
        assertThat(second.getContentAsByteArray()).isEmpty();
        assertThat(made).isOne();
    }

    @Test
    void the_largest_that_is_kept_is_given_twice() throws IOException {
        give(FORM, new MockHttpServletResponse(), new byte[MOST_KEPT]);
        MockHttpServletResponse second = new MockHttpServletResponse();

        assertThat(give(FORM, second, new byte[0])).isTrue();
        assertThat(second.getContentAsByteArray()).hasSize(MOST_KEPT);
    }

    @Test
    void what_could_not_be_made_is_made_by_the_next_click() throws IOException {
        assertThatThrownBy(() -> lists.give(FORM, new MockHttpServletResponse(), arriving -> {
                    throw new IllegalStateException("not now");
                }))
                .hasMessage("not now");

        assertThat(click(FORM, "Aalto")).isEqualTo("Aalto");
    }

    private String click(Form form, String list) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(give(form, response, list.getBytes(UTF_8))).isTrue();
        return response.getContentAsString();
    }

    private boolean give(Form form, HttpServletResponse to, byte[] list) throws IOException {
        return lists.give(form, to, arriving -> {
            made++;
            try {
                arriving.take(new HttpHeaders(), new ByteArrayInputStream(list));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
