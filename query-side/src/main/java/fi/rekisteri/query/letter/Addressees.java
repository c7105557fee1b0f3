package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Dossiers;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Headers;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.rule.Rule;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what is held of somebody, so that it can be told to the same person: the gates of a letter. Every refusal is on record. */
@Component
public class Addressees {
    private static final String LANGUAGE = "language";

    private final Dossiers dossiers;
    private final Registers registers;
    private final AccessLog log;
    private final Clock clock;

    Addressees(Dossiers dossiers, Registers registers, AccessLog log, Clock clock) {
        this.dossiers = dossiers;
        this.registers = registers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param language ISO 639-1; null for the language of the customer
     * @throws Refusal with the rule, on record. Restriction is no bar: the subject's own request is the consent of Art. 18(2).
     */
    public Addressee open(Reading reading, UUID id, @Nullable String language) {
        Dossiers.Locked locked = dossiers.find(new StreamId(reading.register(), id))
                .orElseThrow(() -> log.refused(reading, Rule.CUSTOMER_UNKNOWN, null));
        refuseUnlessADuty(reading, id);
        refuseWithoutRequest(reading, id);
        if (locked.card().gone()) {
            throw log.refused(reading, Rule.CUSTOMER_ERASED, id);
        }
        String wanted = language == null ? locked.card().registration().language() : language;
        Language spoken = spoken(reading, id, wanted);
        boolean restricted = locked.card().limits().restricted();
        return new Addressee(
                restricted ? reading.withConsent() : reading,
                dossiers.open(locked),
                new Labels(reading.notice(), registers.of(reading.register()), spoken),
                Wording.in(spoken),
                clock.instant());
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

    private void refuseWithoutRequest(Reading reading, UUID id) {
        if (reading.act().request() == null) {
            throw log.refused(reading, Rule.REQUEST_MISSING, id, Headers.REQUEST, List.of());
        }
    }

    private Language spoken(Reading reading, UUID id, String wanted) {
        Notice notice = reading.notice();
        return Language.of(wanted)
                .filter(notice.requestLanguages()::contains)
                .orElseThrow(() -> log.refused(
                        reading,
                        Rule.LANGUAGE_UNDECLARED,
                        id,
                        LANGUAGE,
                        notice.requestLanguages().stream().map(Language::code).toList()));
    }
}
