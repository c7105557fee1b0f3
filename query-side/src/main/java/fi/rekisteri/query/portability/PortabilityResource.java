package fi.rekisteri.query.portability;

import fi.rekisteri.query.document.Forms;
import fi.rekisteri.query.document.Outgoing;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Addressees;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.event.DocumentKind;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "documents")
class PortabilityResource {
    private static final List<DocumentForm> FORMS = List.of(DocumentForm.JSON, DocumentForm.CSV, DocumentForm.VCARD);
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(PortableData.class);

    private final Addressees addressees;
    private final Outgoing outgoing;
    private final AccessLog log;
    private final Supplier<UUID> ids;

    PortabilityResource(Addressees addressees, Outgoing outgoing, AccessLog log, Supplier<UUID> ids) {
        this.addressees = addressees;
        this.outgoing = outgoing;
        this.log = log;
        this.ids = ids;
    }

    @GetMapping(
            value = "/registers/{register}/customers/{id}/portable-data",
            produces = {Forms.JSON, Forms.CSV, Forms.VCARD})
    @Reads(act = "make-portable-data", roles = Role.PRIVACY_OFFICER, answers = true)
    @Operation(
            operationId = "makePortableData",
            summary = "What the customer provided, to be taken along (Art. 20)",
            description =
                    "JSON, CSV or vCard 4.0, by Accept. Only values whose source the notice marks as provided by the"
                            + " subject.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Forms.JSON, schema = @Schema(implementation = PortableData.class)),
                @Content(mediaType = Forms.CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Forms.VCARD, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Object> portableData(
            Reading reading,
            @PathVariable String id,
            @Parameter(description = "Of the labels: fi, sv or en; without it the request's")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        DocumentForm form = Forms.wanted(accept, FORMS).orElseThrow(() -> Refusal.of(Rule.MEDIA_TYPE_UNSUPPORTED));
        UUID customer = Ids.parameter("id", id);
        Addressee to = addressees.open(reading, new Addressees.Wanted(customer, DocumentKind.PORTABLE_DATA, language));
        PortableData data = Provision.of(to, ids.get(), ids.get().toString());
        if (data.isEmpty()) {
            throw log.refused(
                    to.reading(),
                    to.labels().tellsWhatIsTheSubjects() ? Rule.NOTHING_TO_TELL : Rule.SOURCES_UNMARKED,
                    customer);
        }
        List<String> categories = Stream.concat(
                        data.values().stream().map(PortableData.Provided::category),
                        data.visits().stream().map(PortableData.Visited::category))
                .distinct()
                .sorted()
                .toList();
        return outgoing.hand(
                new Outgoing.Errand(to.reading(), customer, form, categories),
                new Outgoing.Printed(data.document(), DocumentKind.PORTABLE_DATA, data.language(), bytes(data, form)));
    }

    private static byte[] bytes(PortableData data, DocumentForm form) {
        return switch (form) {
            case JSON -> JSON.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
            case CSV -> Csv.write(data);
            case VCARD -> BusinessCard.write(data);
            case PDF, HTML -> throw new IllegalArgumentException("Data to take along has no form " + form);
        };
    }
}
