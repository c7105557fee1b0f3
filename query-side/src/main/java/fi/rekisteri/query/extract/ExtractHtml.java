package fi.rekisteri.query.extract;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the page line by line as it is fetched: ten lines and ten thousand take the same memory. */
@Component
class ExtractHtml extends AbstractHttpMessageConverter<ExtractPage> {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ITemplateEngine templates;

    ExtractHtml(ITemplateEngine templates) {
        super(HTML);
        this.templates = templates;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ExtractPage.class;
    }

    @Override
    protected ExtractPage readInternal(Class<? extends ExtractPage> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Pages are only written", input);
    }

    @Override
    protected void writeInternal(ExtractPage page, HttpOutputMessage output) throws IOException {
        Writer writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        Map<String, Object> model = Map.of("page", page, "words", page.words());
        templates.process("extract/extract", new Context(page.words().language().locale(), model), writer);
        writer.flush();
    }
}
