package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts into every form what stands on top of its page: the register and the purpose. Another tab may have changed them since; what a form
 * does is done for the purpose that the officer saw.
 */
record UnderWhat(RequestDataValueProcessor rest) implements RequestDataValueProcessor {
    private static final String FIELD = "under";

    /** Whether the form being written only asks: its fields would stand in the address. */
    private static final String ASKS = UnderWhat.class.getName() + ".asks";

    /** What the form of this request was shown under; empty when it came from none. */
    static Optional<Sitting> of(HttpServletRequest request) {
        String said = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        int slash = said == null ? -1 : said.indexOf('/');
        return slash < 1 || said == null
                ? Optional.empty()
                : Optional.of(new Sitting(said.substring(0, slash), said.substring(slash + 1)));
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        request.setAttribute(ASKS, "get".equalsIgnoreCase(method));
        return rest.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return rest.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> others = rest.getExtraHiddenFields(request);
        if (others != null) {
            fields.putAll(others);
        }
        HttpSession session = request.getSession(false);
        if (session != null && !Boolean.TRUE.equals(request.getAttribute(ASKS))) {
            Sitting.of(session)
                    .filter(sitting -> sitting.purpose() != null)
                    .ifPresent(sitting -> fields.put(FIELD, sitting.register() + "/" + sitting.purpose()));
        }
        return fields;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return rest.processUrl(request, url);
    }
}
