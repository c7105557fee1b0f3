package fi.rekisteri.query.document;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.event.AccessEvent.DocumentMade;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.event.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints documents and hands them out, each after its making is on record. */
@Component
public class Outgoing {
    /** The document's id. */
    public static final String DOCUMENT = "Rekisteri-Document";

    private final DocumentHtml html;
    private final AccessLog log;
    private final Supplier<UUID> ids;

    Outgoing(DocumentHtml html, AccessLog log, Supplier<UUID> ids) {
        this.html = html;
        this.log = log;
        this.ids = ids;
    }

    /**
     * Whom it goes to, and what is in it.
     *
     * @param categories of the data in it
     */
    public record Errand(Reading reading, UUID subject, DocumentForm form, List<String> categories) {}

    /** @throws fi.rekisteri.query.problem.Refusal {@code log-unavailable}: no record, no document */
    public ResponseEntity<Object> hand(Errand errand, Document.Head head, List<Section> sections) {
        Document document = Document.of(ids.get(), ids.get().toString(), head, sections);
        byte[] bytes = print(document, errand.form());
        return hand(errand, new Printed(document.document(), head.kind(), document.language(), bytes));
    }

    /** Something printed elsewhere. */
    public record Printed(UUID document, DocumentKind kind, String language, byte[] bytes) {}

    public ResponseEntity<Object> hand(Errand errand, Printed printed) {
        String register = errand.reading().register();
        long position = log.record(
                errand.reading(),
                List.of(new DocumentMade(
                        register,
                        errand.subject(),
                        printed.document(),
                        printed.kind(),
                        errand.form(),
                        printed.language(),
                        digest(printed.bytes()),
                        errand.categories())));
        ResponseEntity.BodyBuilder answer = Answer.at(position)
                .contentType(Forms.type(errand.form()))
                .header(DOCUMENT, printed.document().toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, printed.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(printed, errand.form()))
                .varyBy(HttpHeaders.ACCEPT);
        if (errand.form() == DocumentForm.HTML) {
            answer.header("Content-Security-Policy", DocumentHtml.POLICY);
        }
        return answer.body(printed.bytes());
    }

    private byte[] print(Document document, DocumentForm form) {
        byte[] json = DocumentJson.write(document);
        return switch (form) {
            case JSON -> json;
            case HTML -> html.write(document).getBytes(StandardCharsets.UTF_8);
            case PDF -> DocumentPdf.print(html.write(document), json);
            case CSV, VCARD -> throw new IllegalArgumentException("A document has no form " + form);
        };
    }

    private static String disposition(Printed printed, DocumentForm form) {
        String ending = form == DocumentForm.VCARD ? "vcf" : Answer.word(form);
        String name = Answer.word(printed.kind()) + "-" + printed.document() + "." + ending;
        return (form == DocumentForm.HTML ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name)
                .build()
                .toString();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
