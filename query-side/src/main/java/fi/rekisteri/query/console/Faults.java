package fi.rekisteri.query.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What breaks outside of every controller, as while a page is drawn, is told in a page all the same. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("rekisteri.console.issuer")
class Faults extends OncePerRequestFilter {
    static final String PAGE = "/console/fault";
    private static final Logger LOGGER = LoggerFactory.getLogger(Faults.class);
    private static final List<String> PLACES = List.of("/console", "/oauth2/authorization/", "/login/oauth2/");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PLACES.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOGGER.error("No page: {}", Wordless.told(e));
            tell(request, response);
        }
    }

    /** The page that tells it may be what is broken. */
    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.resetBuffer();
            request.getRequestDispatcher(PAGE).forward(request, response);
        } catch (ServletException | RuntimeException e) {
            LOGGER.error("No page of the fault either: {}", Wordless.told(e));
            if (!response.isCommitted()) {
                response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
            }
        }
    }
}
