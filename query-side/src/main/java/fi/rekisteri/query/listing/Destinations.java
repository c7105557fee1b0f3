package fi.rekisteri.query.listing;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.recipient.Recipient;
import fi.rekisteri.query.recipient.Recipients;
import fi.rekisteri.shared.notice.Countries;
import fi.rekisteri.shared.notice.DisclosureGround;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that a list goes to nobody whom a single disclosure could not go to (N5, N8, N9). */
@Component
class Destinations {
    private static final String RECIPIENT = "recipient";
    private static final String GROUND = "ground";

    private final Recipients recipients;
    private final AccessLog log;

    Destinations(Recipients recipients, AccessLog log) {
        this.recipients = recipients;
        this.log = log;
    }

    /** Empty for a list that stays with the controller. */
    Optional<Destination> of(Reading reading, @Nullable String recipient, @Nullable String ground) {
        if (recipient == null) {
            if (ground != null) {
                throw refused(reading, Rule.PARAMETER_MALFORMED, RECIPIENT, List.of());
            }
            return Optional.empty();
        }
        Recipient known = known(reading, recipient);
        String category = known.category();
        if (category == null || reading.notice().recipient(category).isEmpty()) {
            throw refused(
                    reading,
                    Rule.RECIPIENT_UNDECLARED,
                    RECIPIENT,
                    ids(reading.notice().recipients()));
        }
        if (!Countries.inEea(known.country())) {
            throw refused(reading, Rule.TRANSFER_NEEDED, RECIPIENT, List.of());
        }
        return Optional.of(Destination.of(known, ground(reading, ground, category)));
    }

    private Recipient known(Reading reading, String id) {
        Recipient known = recipients.of(reading.register()).get(Ids.parameter(RECIPIENT, id));
        if (known == null) {
            throw refused(reading, Rule.RECIPIENT_UNKNOWN, RECIPIENT, List.of());
        }
        if (known.retiredAt() != null) {
            throw refused(reading, Rule.RECIPIENT_RETIRED, RECIPIENT, List.of());
        }
        return known;
    }

    private String ground(Reading reading, @Nullable String id, String category) {
        Notice notice = reading.notice();
        DisclosureGround ground = Optional.ofNullable(id)
                .flatMap(notice::disclosureGround)
                .orElseThrow(() ->
                        refused(reading, Rule.DISCLOSURE_GROUND_UNDECLARED, GROUND, ids(notice.disclosureGrounds())));
        if (!ground.recipients().contains(category)) {
            throw refused(reading, Rule.RECIPIENT_NOT_FOR_GROUND, RECIPIENT, ground.recipients());
        }
        return ground.id();
    }

    private Refusal refused(Reading reading, Rule rule, String field, List<String> allowed) {
        return log.refused(reading, rule, null, field, allowed);
    }

    private static List<String> ids(List<? extends fi.rekisteri.shared.notice.Named> declared) {
        return declared.stream().map(fi.rekisteri.shared.notice.Named::id).toList();
    }
}
