package fi.rekisteri.query.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.rekisteri.query.document.Forms;
import fi.rekisteri.query.document.Formulas;
import fi.rekisteri.query.document.Labels;
import fi.rekisteri.query.document.Outgoing;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "lists", description = "Lists for others to read")
class ListResource {
    /** A hundred sheets: more at once is a job for whoever prints from CSV. */
    static final int MOST_LABELS = 2400;

    private static final List<DocumentForm> FORMS = List.of(DocumentForm.CSV, DocumentForm.PDF);

    private final CustomerList list;
    private final Destinations destinations;
    private final Labels labels;
    private final AccessLog log;
    private final Supplier<UUID> ids;

    ListResource(CustomerList list, Destinations destinations, Labels labels, AccessLog log, Supplier<UUID> ids) {
        this.list = list;
        this.destinations = destinations;
        this.labels = labels;
        this.log = log;
        this.ids = ids;
    }

    @PostMapping(
            value = "/registers/{register}/customer-lists",
            produces = {Forms.CSV, Forms.PDF})
    @Reads(
            act = "make-customer-list",
            roles = {Role.PRIVACY_OFFICER, Role.BACK_OFFICE})
    @Operation(
            operationId = "makeCustomerList",
            summary = "A list of names and addresses for publication or mailing (N24)",
            description =
                    "CSV of any length, or up to 2,400 labels as PDF (A4, 3 x 8), by Accept; in the Finnish order of names."
                            + " Leaves out whoever forbade publication or this use, is restricted or erased, or has no address. Everybody in it,"
                            + " and everybody left out for a rule, has a record of it before it leaves. With a recipient each entry is a"
                            + " disclosure: in the record of recipients, and told of changes (Art. 19).")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = Outgoing.DOCUMENT,
                            description = "Id of the list, in the record of each entry",
                            required = true,
                            schema = @Schema(type = "string", format = "uuid")),
            content = {
                @Content(mediaType = Forms.CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Forms.PDF, schema = @Schema(type = "string", format = "binary"))
            })
    void customerList(
            Reading reading,
            @Parameter(description = "Of headings and countries: fi, sv or en") @RequestParam(defaultValue = "fi")
                    String language,
            @Parameter(
                            description =
                                    "Id of the recipient of the register that gets it; without one it stays with the"
                                            + " controller, or is published by it")
                    @RequestParam(required = false)
                    @Nullable
                    String recipient,
            @Parameter(description = "Ground of disclosure, an id of the notice; needed with a recipient (N8)")
                    @RequestParam(required = false)
                    @Nullable
                    String ground,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        DocumentForm form = Forms.wanted(accept, FORMS).orElseThrow(() -> Refusal.of(Rule.MEDIA_TYPE_UNSUPPORTED));
        Wording words = Language.of(language)
                .map(Wording::in)
                .orElseThrow(() -> Refusal.of(Rule.PARAMETER_MALFORMED, "language"));
        Destination to = destinations.of(reading, recipient, ground).orElse(null);
        List<StreamId> order = list.order(reading);
        CustomerList.Errand errand = new CustomerList.Errand(reading, ids.get(), form, to);
        if (form == DocumentForm.CSV) {
            csv(errand, order, words, response);
        } else {
            pdf(errand, order, words, response);
        }
    }

    /** A part is on record before it is written; when the log does not answer, the list breaks off. */
    private void csv(CustomerList.Errand errand, List<StreamId> order, Wording words, HttpServletResponse response)
            throws IOException {
        CustomerList.Part part = list.take(errand, part(order, 0));
        begin(errand, part.position(), words, response);
        try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of("name", "care-of", "street", "postal-code", "city", "country")
                    .map(column -> words.of("list." + column))
                    .toList());
            int done = 0;
            while (true) {
                part.lines()
                        .forEach(line -> csv.writeRecord(
                                line.columns().stream().map(Formulas::harmless).toList()));
                done += CustomerList.BATCH;
                if (done >= order.size()) {
                    return;
                }
                part = list.take(errand, part(order, done));
            }
        }
    }

    private void pdf(CustomerList.Errand errand, List<StreamId> order, Wording words, HttpServletResponse response)
            throws IOException {
        if (order.size() > MOST_LABELS) {
            throw log.refused(errand.reading(), Rule.LIST_TOO_LONG, null);
        }
        List<List<String>> all = new ArrayList<>();
        long last = -1;
        for (int done = 0; done == 0 || done < order.size(); done += CustomerList.BATCH) {
            CustomerList.Part part = list.take(errand, part(order, done));
            last = part.position();
            part.lines().forEach(line -> all.add(line.lines(words.language().locale())));
        }
        byte[] pdf = labels.print(words, errand.reading().notice().controller().name(), all);
        begin(errand, last, words, response);
        response.getOutputStream().write(pdf);
    }

    private static List<StreamId> part(List<StreamId> order, int from) {
        return order.subList(from, Math.min(order.size(), from + CustomerList.BATCH));
    }

    private static void begin(CustomerList.Errand errand, long position, Wording words, HttpServletResponse response) {
        String ending = errand.form() == DocumentForm.CSV ? "csv" : "pdf";
        response.setContentType(Forms.type(errand.form()).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().code());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"customer-list-" + errand.id() + "." + ending + "\"");
        response.setHeader(Headers.POSITION, Long.toString(position));
        response.setHeader(Outgoing.DOCUMENT, errand.id().toString());
    }
}
