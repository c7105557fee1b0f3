package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentRegistered;
import fi.rekisteri.shared.event.CustomerEvent.VisitorDataLinked;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the customer beside the values: paper (N12), visits to the site (N14), and that the subject knows of data that came from
 * elsewhere (Art. 14).
 *
 * @param linkingRefused since when visits may not be linked; null while they may
 * @param active the newest sign of the relationship: anything but what time and the service bring about
 * @param uses days on which data went to a recipient or the subject was addressed: of each thing held, the first such day since it came
 */
public record Files(
        List<Paper> papers,
        List<Visit> visits,
        @Nullable Instant linkingRefused,
        @Nullable Informed informed,
        @Nullable Instant active,
        List<LocalDate> uses) {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    static final Files NONE = new Files(List.of(), List.of(), null, null, null, List.of());

    public Files {
        papers = List.copyOf(papers);
        visits = List.copyOf(visits);
        uses = List.copyOf(uses);
    }

    /**
     * A document on paper.
     *
     * @param details null once the document is destroyed, and the key with it
     * @param toDestroySince since when the data is erased and the paper is to follow; null before
     * @param destroyedOn null while it is there
     */
    public record Paper(
            UUID document,
            String category,
            @Nullable Sealed details,
            Instant since,
            @Nullable Instant toDestroySince,
            @Nullable LocalDate destroyedOn) {}

    /** @param keptUntil null where it is kept as long as the rest of its class */
    public record Visit(
            UUID visit,
            String category,
            Sealed details,
            String source,
            Instant since,
            @Nullable LocalDate keptUntil) {}

    public record Informed(LocalDate on, String channel) {}

    Files active(Instant at) {
        return new Files(papers, visits, linkingRefused, informed, at, uses);
    }

    /** @param held days on which what is held came */
    Files used(LocalDate on, Stream<LocalDate> held) {
        boolean first = held.anyMatch(since ->
                !on.isBefore(since) && uses.stream().noneMatch(use -> !use.isBefore(since) && !use.isAfter(on)));
        return first ? new Files(papers, visits, linkingRefused, informed, active, plus(uses, on)) : this;
    }

    /** A review counts as activity: of the day it was made. */
    Files reviewed(LocalDate on) {
        Instant noon = on.atTime(LocalTime.NOON).atZone(FINLAND).toInstant();
        return active == null || active.isBefore(noon) ? active(noon) : this;
    }

    Files with(PaperDocumentRegistered e, Instant at) {
        return new Files(
                plus(papers, new Paper(e.document(), e.category(), e.details(), at, null, null)),
                visits,
                linkingRefused,
                informed,
                active,
                uses);
    }

    Files destroyed(UUID document, LocalDate on) {
        return withPapers(papers.stream()
                .map(paper -> paper.document().equals(document)
                        ? new Paper(
                                document, paper.category(), paper.details(), paper.since(), paper.toDestroySince(), on)
                        : paper)
                .toList());
    }

    Files toDestroy(Collection<UUID> documents, Instant at) {
        return withPapers(papers.stream()
                .map(paper -> documents.contains(paper.document())
                        ? new Paper(paper.document(), paper.category(), paper.details(), paper.since(), at, null)
                        : paper)
                .toList());
    }

    Files with(VisitorDataLinked e, Instant at) {
        Visit visit = new Visit(e.visit(), e.category(), e.details(), e.source(), at, e.keptUntil());
        return new Files(papers, plus(visits, visit), linkingRefused, informed, active, uses);
    }

    Files refusingLinks(@Nullable Instant since) {
        return new Files(papers, visits, since, informed, active, uses);
    }

    Files informed(LocalDate on, String channel) {
        return new Files(papers, visits, linkingRefused, new Informed(on, channel), active, uses);
    }

    /** What is left when the keys of these classes are destroyed: that there was paper, and that it is gone. */
    Files erased(Collection<String> erasedClasses) {
        Files left = withPapers(papers.stream()
                .map(paper -> new Paper(
                        paper.document(),
                        paper.category(),
                        Data.unlessErased(paper.details(), erasedClasses),
                        paper.since(),
                        paper.toDestroySince(),
                        paper.destroyedOn()))
                .toList());
        return new Files(
                left.papers(),
                visits.stream()
                        .filter(visit -> !erasedClasses.contains(visit.details().retentionClass()))
                        .toList(),
                linkingRefused,
                informed,
                active,
                uses);
    }

    private Files withPapers(List<Paper> others) {
        return new Files(others, visits, linkingRefused, informed, active, uses);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
