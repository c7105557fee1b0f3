package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.Dossiers;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.event.DocumentKind;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.rule.Rule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what is held of somebody, so that it can be told to the same person: the gates of a letter. Every refusal is on record. */
@Component
public class Addressees {
    private static final String LANGUAGE = "language";

    /** What the controller writes unasked: before lifting a restriction, and of data got elsewhere. */
    private static final Set<DocumentKind> UNASKED =
            Set.of(DocumentKind.LIFTING_ANNOUNCEMENT, DocumentKind.INFORMATION_LETTER);

    /** What tells the data itself, of which nothing is left after erasure. */
    private static final Set<DocumentKind> OF_THE_DATA =
            Set.of(DocumentKind.ACCESS_REPORT, DocumentKind.PORTABLE_DATA, DocumentKind.INFORMATION_LETTER);

    private final Dossiers dossiers;
    private final Requests requests;
    private final Registers registers;
    private final AccessLog log;
    private final Clock clock;

    Addressees(Dossiers dossiers, Requests requests, Registers registers, AccessLog log, Clock clock) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.registers = registers;
        this.log = log;
        this.clock = clock;
    }

    /** @param language ISO 639-1; null for that of the request, or else of the customer */
    public record Wanted(
            UUID customer, DocumentKind kind, @Nullable String language) {}

    /** @throws Refusal with the rule, on record. Restriction is no bar: the subject's own request is the consent of Art. 18(2). */
    public Addressee open(Reading reading, Wanted wanted) {
        UUID id = wanted.customer();
        Dossiers.Locked locked = dossiers.find(new StreamId(reading.register(), id))
                .orElseThrow(() -> log.refused(reading, Rule.CUSTOMER_UNKNOWN, null));
        Card card = locked.card();
        refuseUnlessADuty(reading, id);
        if (card.gone() && OF_THE_DATA.contains(wanted.kind())) {
            throw log.refused(reading, Rule.CUSTOMER_ERASED, id);
        }
        RequestStory request = UNASKED.contains(wanted.kind())
                ? null
                : requests.answered(reading, id, wanted.kind().right());
        Language spoken = spoken(reading, id, language(wanted, request, card));
        return new Addressee(
                card.limits().restricted() ? reading.withConsent() : reading,
                dossiers.open(locked),
                new Labels(reading.notice(), registers.of(reading.register()), spoken),
                Wording.in(spoken),
                clock.instant(),
                request);
    }

    private static String language(Wanted wanted, @Nullable RequestStory request, Card card) {
        if (wanted.language() != null) {
            return wanted.language();
        }
        return request == null ? card.registration().language() : request.language();
    }

    private void refuseUnlessADuty(Reading reading, UUID id) {
        if (reading.act().basis() != LegalBasis.A6_1_C) {
            List<String> duties = reading.notice().purposes().stream()
                    .filter(purpose -> purpose.basis() == LegalBasis.A6_1_C)
                    .map(Purpose::id)
                    .toList();
            throw log.refused(reading, Rule.PURPOSE_NOT_A_DUTY, id, Headers.PURPOSE, duties);
        }
    }

    private Language spoken(Reading reading, UUID id, String wanted) {
        Notice notice = reading.notice();
        return Language.of(wanted)
                .filter(notice.answerLanguages()::contains)
                .orElseThrow(() -> log.refused(
                        reading,
                        Rule.LANGUAGE_UNDECLARED,
                        id,
                        LANGUAGE,
                        notice.answerLanguages().stream().map(Language::code).toList()));
    }
}
