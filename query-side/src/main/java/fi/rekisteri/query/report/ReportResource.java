package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Fact;
import fi.rekisteri.query.document.Forms;
import fi.rekisteri.query.document.Outgoing;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.TellsDocument;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Addressees;
import fi.rekisteri.query.letter.Requests;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "documents", description = "What a data subject is handed")
class ReportResource {
    private static final List<DocumentForm> FORMS = List.of(DocumentForm.JSON, DocumentForm.PDF, DocumentForm.HTML);

    private final Addressees addressees;
    private final Requests requests;
    private final AccessReport report;
    private final Outgoing outgoing;
    private final AccessLog log;

    ReportResource(Addressees addressees, Requests requests, AccessReport report, Outgoing outgoing, AccessLog log) {
        this.log = log;
        this.addressees = addressees;
        this.requests = requests;
        this.report = report;
        this.outgoing = outgoing;
    }

    @GetMapping(
            value = "/registers/{register}/customers/{id}/access-report",
            produces = {Forms.JSON, Forms.PDF, Forms.HTML})
    @Reads(act = "make-access-report", roles = Role.PRIVACY_OFFICER, answers = true)
    @TellsDocument
    @Operation(
            operationId = "makeAccessReport",
            summary = "All that is held of a customer, for the customer (Art. 15)",
            description = "PDF/A-3a and PDF/UA-1 with the data attached, HTML, or JSON, by Accept: one content in three"
                    + " forms. Each making is on record with the digest of what left. A purpose that is a legal"
                    + " duty and the request are needed.")
    ResponseEntity<Object> accessReport(
            Reading reading,
            @PathVariable String id,
            @Parameter(description = "fi, sv or en, as far as the notice offers it; without it the customer's language")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        DocumentForm form = Forms.wanted(accept, FORMS).orElseThrow(() -> Refusal.of(Rule.MEDIA_TYPE_UNSUPPORTED));
        Addressee addressee = addressees.open(
                reading, new Addressees.Wanted(Ids.parameter("id", id), DocumentKind.ACCESS_REPORT, language));
        return outgoing.hand(
                new Outgoing.Errand(
                        addressee.reading(),
                        addressee.customer().customer(),
                        form,
                        addressee.dossier().categories(addressee.notice())),
                addressee.head(
                        DocumentKind.ACCESS_REPORT, addressee.words().of("report.title"), List.of(copy(addressee))),
                report.sections(addressee));
    }

    @GetMapping(
            value = "/registers/{register}/customers/{id}/letters/information-letter",
            produces = {Forms.JSON, Forms.PDF, Forms.HTML})
    @Reads(act = "make-information-letter", roles = Role.PRIVACY_OFFICER, answers = true)
    @TellsDocument
    @Operation(
            operationId = "makeInformationLetter",
            summary = "What a person is told of data that came from others (Art. 14)",
            description = "Unasked: it needs no request. The same forms, gates and record as the access report.")
    ResponseEntity<Object> informationLetter(
            Reading reading,
            @PathVariable String id,
            @Parameter(description = "fi, sv or en, as far as the notice offers it; without it the customer's language")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        DocumentForm form = Forms.wanted(accept, FORMS).orElseThrow(() -> Refusal.of(Rule.MEDIA_TYPE_UNSUPPORTED));
        Addressee to = addressees.open(
                reading, new Addressees.Wanted(Ids.parameter("id", id), DocumentKind.INFORMATION_LETTER, language));
        InformationLetter letter = new InformationLetter(to);
        List<Section> sections = letter.sections(report.given(to));
        if (sections.isEmpty()) {
            throw log.refused(to.reading(), Rule.NOTHING_TO_TELL, to.stream().id());
        }
        return outgoing.hand(
                new Outgoing.Errand(to.reading(), to.stream().id(), form, letter.categories()),
                to.head(DocumentKind.INFORMATION_LETTER, to.words().of("letter.information-letter"), List.of()),
                sections);
    }

    /** Art. 15(3): copies are numbered. */
    private Fact copy(Addressee addressee) {
        int number = requests.copy(addressee.stream(), addressee.answered());
        return Fact.of(
                addressee.words().of("copy"),
                addressee.words().of("copy-number", addressee.words().number(number)));
    }
}
