package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.AutomatedDecisions;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Processing;
import fi.rekisteri.shared.notice.ProvidedBy;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.Source;
import fi.rekisteri.shared.notice.Topic;
import java.util.List;
import java.util.Map;

/** Reads what is done with which data, and why it may be. */
final class ProcessingReader {

    private static final Words<LegalBasis> BASES = Words.of(LegalBasis.class, LegalBasis::word);
    private static final Words<FieldKind> KINDS = Words.of(FieldKind.class);
    private static final Words<ProvidedBy> PROVIDERS = Words.of(ProvidedBy.class);
    private static final Words<AutomatedDecisions> AUTOMATED = Words.of(AutomatedDecisions.class);
    private static final Map<LegalBasis, Topic> WORDED_ELSEWHERE =
            Map.of(LegalBasis.A6_1_A, Topic.CONSENT, LegalBasis.A6_1_F, Topic.LEGITIMATE_INTEREST);

    private final Keyed keys;
    private final Declared categories;
    private final Declared classes;
    private final Problems problems;

    ProcessingReader(Keyed keys, Node root, Problems problems) {
        this.keys = keys;
        this.categories = Declared.in(root, "processing.categories", problems);
        this.classes = Declared.in(root, "keeping.classes", problems);
        this.problems = problems;
        List.of("purposes", "fields", "sources").forEach(list -> Declared.in(root, "processing." + list, problems));
    }

    Processing read() {
        List<LegalBasis> bases = keys.words("bases", BASES);
        Processing processing = new Processing(
                bases,
                keys.each("purposes", entry -> purpose(entry, bases)),
                keys.each("categories", this::category),
                keys.each("fields", this::field),
                keys.each("sources", this::source),
                keys.word("automated-decisions", AUTOMATED));
        keys.refuseOthers();
        return processing;
    }

    /** A basis that has a section of its own in the notice needs words there. */
    void refuseBasesLeftEmpty(Notice notice) {
        WORDED_ELSEWHERE.forEach((basis, topic) -> {
            boolean empty =
                    notice.sections().stream().anyMatch(section -> section.topic() == topic && section.text() == null);
            if (empty && notice.processing().bases().contains(basis)) {
                problems.add(keys.at("bases"), Flaw.BASIS_EMPTY, basis.word(), topic.word());
            }
        });
    }

    private Purpose purpose(Keyed entry, List<LegalBasis> bases) {
        Purpose purpose = new Purpose(entry.id("id", Ids.WORDS), entry.localized("label"), entry.word("basis", BASES));
        if (entry.at("basis") instanceof Node.Text basis
                && BASES.values().containsKey(basis.value())
                && !bases.contains(purpose.basis())) {
            problems.add(basis, Flaw.BASIS_UNDECLARED, basis.value());
        }
        return purpose;
    }

    private Source source(Keyed entry) {
        return new Source(
                entry.id("id", Ids.WORDS),
                entry.localized("label"),
                entry.has("provided-by") ? entry.word("provided-by", PROVIDERS) : null);
    }

    private Category category(Keyed entry) {
        return new Category(entry.id("id", Ids.WORDS), entry.localized("label"), entry.reference("retention", classes));
    }

    private Field field(Keyed entry) {
        return new Field(
                entry.id("id", Ids.FIELD),
                entry.word("kind", KINDS),
                entry.reference("category", categories),
                entry.localized("label"));
    }
}
