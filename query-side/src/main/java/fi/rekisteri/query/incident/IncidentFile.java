package fi.rekisteri.query.incident;

import fi.rekisteri.shared.event.BreachKind;
import fi.rekisteri.shared.event.Exposure;
import fi.rekisteri.shared.event.IncidentAspect;
import fi.rekisteri.shared.event.IncidentEvent;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotNotified;
import fi.rekisteri.shared.event.IncidentEvent.AuthorityNotified;
import fi.rekisteri.shared.event.IncidentEvent.BreachCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.BreachNotCommunicated;
import fi.rekisteri.shared.event.IncidentEvent.ExposureAttached;
import fi.rekisteri.shared.event.IncidentEvent.IncidentClosed;
import fi.rekisteri.shared.event.IncidentEvent.IncidentFactsAdded;
import fi.rekisteri.shared.event.IncidentEvent.IncidentOpened;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as the view keeps it, texts sealed.
 *
 * @param notNotified the newest decision not to tell the authority
 * @param notCommunicated the newest decision not to tell the data subjects
 */
record IncidentFile(
        Instant noticedAt,
        Instant notifyBy,
        List<BreachKind> kinds,
        Sealed description,
        List<Passage> passages,
        List<Attached> exposures,
        List<Notified> notified,
        @Nullable Waived notNotified,
        List<Communicated> communicated,
        @Nullable Waived notCommunicated,
        @Nullable Instant closedAt) {

    record Passage(IncidentAspect aspect, Sealed text, Instant at) {}

    record Attached(Exposure exposure, Instant at) {}

    record Notified(Instant at, boolean late, @Nullable Sealed delay) {}

    record Communicated(LocalDate on, String channel, int people) {}

    record Waived(String ground, Sealed reasons, Instant at) {

        static Waived of(Enum<?> ground, Sealed reasons, Instant at) {
            return new Waived(ground.name().toLowerCase(Locale.ROOT).replace('_', '-'), reasons, at);
        }
    }

    static IncidentFile of(IncidentOpened e) {
        return new IncidentFile(
                e.noticedAt(),
                e.notifyBy(),
                e.kinds(),
                e.description(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    IncidentFile after(IncidentEvent event, Instant at) {
        return switch (event) {
            case IncidentOpened e -> of(e);
            case IncidentFactsAdded e ->
                with(plus(passages, new Passage(e.aspect(), e.text(), at)), exposures, notified);
            case ExposureAttached e -> with(passages, plus(exposures, new Attached(e.exposure(), at)), notified);
            case AuthorityNotified e ->
                with(passages, exposures, plus(notified, new Notified(e.at(), e.late(), e.delay())));
            case AuthorityNotNotified e ->
                decided(Waived.of(e.ground(), e.reasons(), at), communicated, notCommunicated, closedAt);
            case BreachCommunicated e ->
                decided(
                        notNotified,
                        plus(communicated, new Communicated(e.on(), e.channel(), e.people())),
                        notCommunicated,
                        closedAt);
            case BreachNotCommunicated e ->
                decided(notNotified, communicated, Waived.of(e.ground(), e.reasons(), at), closedAt);
            case IncidentClosed e -> decided(notNotified, communicated, notCommunicated, at);
        };
    }

    private IncidentFile with(List<Passage> thePassages, List<Attached> theExposures, List<Notified> theNotified) {
        return new IncidentFile(
                noticedAt,
                notifyBy,
                kinds,
                description,
                thePassages,
                theExposures,
                theNotified,
                notNotified,
                communicated,
                notCommunicated,
                closedAt);
    }

    private IncidentFile decided(
            @Nullable Waived theNotNotified,
            List<Communicated> theCommunicated,
            @Nullable Waived theNotCommunicated,
            @Nullable Instant theClosedAt) {
        return new IncidentFile(
                noticedAt,
                notifyBy,
                kinds,
                description,
                passages,
                exposures,
                notified,
                theNotNotified,
                theCommunicated,
                theNotCommunicated,
                theClosedAt);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
