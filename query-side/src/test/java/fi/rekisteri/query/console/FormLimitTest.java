package fi.rekisteri.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class FormLimitTest {
    private final MockFilterChain rest = new MockFilterChain();

    @Test
    void a_form_that_is_too_large_leads_to_the_page_that_says_so_and_is_read_by_nobody() throws Exception {
        assertThat(sent("/console/notice", 1_025)).isEqualTo(FormLimit.PAGE);
        assertThat(rest.getRequest()).isNull();
    }

    @Test
    void the_largest_that_is_read_and_what_is_no_form_of_the_console_pass() throws Exception {
        assertThat(sent("/console/notice", 1_024)).isNull();
        assertThat(rest.getRequest()).isNotNull();
        rest.reset();

        assertThat(sent("/registers/ip-produkter/exports", 1_025)).isNull();
        assertThat(rest.getRequest()).isNotNull();
    }

    private @Nullable String sent(String path, int bytes) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[bytes]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new FormLimit(DataSize.ofKilobytes(1)).doFilter(request, response, rest);
        return response.getRedirectedUrl();
    }
}
