package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.notice.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the service enforces of a notice, told under the heading it belongs to. */
final class Enforced {
    private final Notice notice;
    private final Words words;

    Enforced(Notice notice, Words words) {
        this.notice = notice;
        this.words = words;
    }

    List<Facts> under(Topic topic) {
        return switch (topic) {
            case PURPOSES -> List.of(purposes());
            case LEGITIMATE_INTEREST -> unless(LegalBasis.A6_1_F, "no-legitimate-interest");
            case CONSENT -> unless(LegalBasis.A6_1_A, "no-consent");
            case CATEGORIES -> List.of(categories());
            case RECIPIENTS -> List.of(recipients());
            case CONTENT -> List.of(fields());
            case SOURCES -> List.of(sources());
            case RETENTION -> retention();
            case DISCLOSURES -> List.of(disclosures());
            case TRANSFERS -> transfers();
            case AUTOMATED_DECISIONS -> List.of(Facts.sentence(words.of("no-automated-decisions")));
            case ACCESS -> access();
            case RECTIFICATION -> identity(Right.RECTIFICATION);
            case OBJECTION -> List.of(objections());
            case DRAWN_UP,
                    CONTROLLER,
                    CONTACT,
                    REGISTER_NAME,
                    PAPER,
                    SYSTEMS,
                    COOKIES,
                    PORTABILITY,
                    RESTRICTION,
                    COMPLAINT,
                    OTHER_RIGHTS -> List.of();
        };
    }

    private Facts purposes() {
        return table(
                "purposes",
                List.of("purpose", "legal-basis"),
                notice.purposes(),
                purpose -> List.of(label(purpose), basis(purpose)));
    }

    private String basis(Purpose purpose) {
        String article = purpose.basis().dpv();
        return words.of("legal-basis." + purpose.basis().word()) + ", "
                + words.of("article", article.substring(article.length() - 1));
    }

    private Facts categories() {
        return table(
                "categories",
                List.of("category", "class"),
                notice.categories(),
                category -> List.of(label(category), label(notice.retentionClass(category.retentionClass()))));
    }

    private Facts recipients() {
        return table(
                "recipients",
                List.of("recipient", "role"),
                notice.recipients(),
                recipient -> List.of(label(recipient), words.of("role", recipient.role())));
    }

    private Facts fields() {
        return table(
                "fields",
                List.of("field", "category"),
                notice.fields(),
                field -> List.of(label(field), label(notice.category(field.category()))));
    }

    private Facts sources() {
        return table("sources", List.of("sources"), notice.sources(), source -> List.of(label(source)));
    }

    private List<Facts> retention() {
        Facts periods = table(
                "kept",
                List.of("class", "kept-for"),
                notice.retentionClasses(),
                kept -> List.of(label(kept), period(kept)));
        Facts holds = table(
                "holds",
                List.of("hold", "covers"),
                notice.holdGrounds(),
                hold -> List.of(
                        label(hold) + " (" + hold.reference() + ")", labels(hold.covers(), notice::retentionClass)));
        return List.of(
                periods,
                Facts.sentence(words.of(
                        "financial-year", words.day(notice.financialYear().end()))),
                holds,
                Facts.sentence(words.of("log", notice.logRetention().years())));
    }

    private String period(RetentionClass kept) {
        String words = this.words.of("period", kept.period().start());
        return words.replace("{0}", String.valueOf(kept.period().years()));
    }

    private Facts disclosures() {
        return table(
                "disclosures",
                List.of("ground", "recipient"),
                notice.disclosureGrounds(),
                ground -> List.of(label(ground), labels(ground.recipients(), notice::recipient)));
    }

    private List<Facts> transfers() {
        String rule = notice.transfers().technicalNecessity() ? "transfer-rule" : "transfer-rule-plain";
        List<List<String>> rows = notice.transfers().safeguards().stream()
                .map(safeguard -> List.of(words.of("safeguard", safeguard)))
                .toList();
        return List.of(
                Facts.sentence(words.of(rule)),
                new Facts(words.of("safeguards"), List.of(words.of("safeguards")), rows));
    }

    private List<Facts> access() {
        List<Facts> facts = new ArrayList<>(identity(Right.ACCESS));
        String languages = notice.requestLanguages().stream()
                .map(language -> words.of("language", language))
                .collect(Collectors.joining(", "));
        facts.add(Facts.sentence(words.of("accepted-languages", languages)));
        return facts;
    }

    private List<Facts> identity(Right right) {
        List<IdentityMeans> means = notice.identityMeans(right);
        return means.isEmpty()
                ? List.of()
                : List.of(table("identity", List.of("identity"), means, one -> List.of(label(one))));
    }

    private Facts objections() {
        return table(
                "objections",
                List.of("objection", "stops"),
                notice.objectionScopes(),
                scope -> List.of(label(scope), labels(scope.stops(), notice::purpose)));
    }

    private List<Facts> unless(LegalBasis basis, String sentence) {
        boolean used = notice.purposes().stream().anyMatch(purpose -> purpose.basis() == basis);
        return used ? List.of() : List.of(Facts.sentence(words.of(sentence)));
    }

    private <T> Facts table(String caption, List<String> columns, List<T> entries, Function<T, List<String>> row) {
        return new Facts(
                words.of(caption),
                columns.stream().map(words::of).toList(),
                entries.stream().map(row).toList());
    }

    private String label(Named entry) {
        return entry.label().in(words.language());
    }

    private String label(Optional<? extends Named> entry) {
        return entry.map(this::label).orElseThrow();
    }

    private String labels(List<String> ids, Function<String, ? extends Optional<? extends Named>> find) {
        return ids.stream().map(id -> label(find.apply(id))).collect(Collectors.joining(", "));
    }
}
