package fi.rekisteri.query.document;

import fi.rekisteri.shared.notice.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A document as a page that stands by itself: its style is in it, and it asks nothing of anybody. */
@Component
class DocumentHtml {
    private static final String STYLE = style();

    /** A browser shows the page with its own style, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ITemplateEngine templates;

    DocumentHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** Well-formed as XML, too, for the printer reads it as such. */
    String write(Document document) {
        Language language = Language.of(document.language()).orElseThrow();
        Map<String, Object> model =
                Map.of("document", document, "words", Wording.in(language), "style", STYLE, "page", new Page(document));
        return templates.process("document/document", new Context(language.locale(), model));
    }

    /** What the template asks beside the document itself. */
    public record Page(Document document) {

        public String author() {
            return document.sender().getFirst();
        }

        public java.util.List<Chart.Drawn> drawn(Chart chart) {
            return chart.drawn();
        }

        public String viewBox() {
            return "0 0 " + Chart.WIDTH + " " + Chart.HEIGHT;
        }

        /** Wider tables need another balance of columns. */
        public String shape(Table table) {
            return "columns-" + table.columns().size();
        }
    }

    private static String style() {
        try (InputStream file = DocumentHtml.class.getResourceAsStream("document.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
