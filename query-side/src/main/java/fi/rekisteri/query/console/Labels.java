package fi.rekisteri.query.console;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.DisclosureGround;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.HoldGround;
import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.ObjectionScope;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.RecipientCategory;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.notice.Source;
import fi.rekisteri.shared.notice.StartEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the ids of a notice are called in one language. Templates call what is public. */
public final class Labels {
    private static final Set<String> AUTOMATIC = Set.of("open-invoice", "collection", "contact-role");

    private final Notice notice;
    private final Language language;

    Labels(Notice notice, Locale language) {
        this.notice = notice;
        this.language = Language.of(language.getLanguage()).orElse(Language.FI);
    }

    public String register() {
        return notice.register();
    }

    public String controller() {
        return notice.controller().name();
    }

    public String name() {
        return in(notice.name());
    }

    public int version() {
        return notice.version();
    }

    public List<Purpose> purposes() {
        return notice.purposes();
    }

    public List<Field> settableFields() {
        return notice.fields().stream().filter(field -> field.kind().settable()).toList();
    }

    public List<Source> sources() {
        return notice.sources();
    }

    /** The means accepted for one right; none where the notice asks for no proof. */
    public List<IdentityMeans> identityMeans(Right right) {
        return notice.identityMeans(right);
    }

    /** Codes of the languages in which requests are answered. */
    public List<String> requestLanguages() {
        return notice.requestLanguages().stream().map(Language::code).toList();
    }

    public List<ObjectionScope> objectionScopes() {
        return notice.objectionScopes();
    }

    public String of(Named entry) {
        return in(entry.label());
    }

    public String in(Localized text) {
        return text.in(language);
    }

    public String purpose(@Nullable String id) {
        return label(id == null ? Optional.empty() : notice.purpose(id), id);
    }

    public String field(String id) {
        return label(notice.field(id), id);
    }

    public String category(@Nullable String id) {
        return label(id == null ? Optional.empty() : notice.category(id), id);
    }

    public String categories(List<String> ids) {
        return String.join(", ", ids.stream().map(this::category).toList());
    }

    public String source(@Nullable String id) {
        return label(id == null ? Optional.empty() : notice.source(id), id);
    }

    public String scope(String id) {
        return label(notice.objectionScope(id), id);
    }

    public String holdGround(String id) {
        return label(notice.holdGround(id), id);
    }

    /** The article or point of the notice a hold rests on. */
    public String holdReference(String id) {
        return notice.holdGround(id).map(HoldGround::reference).orElse("");
    }

    public List<Category> categories() {
        return notice.categories();
    }

    /** Whether accounting law sets how long a category is kept. */
    public boolean statutory(Category category) {
        return notice.retentionClass(category.retentionClass())
                .filter(kept -> kept.period().start() == StartEvent.CALENDAR_YEAR_OF_FINANCIAL_YEAR_END)
                .isPresent();
    }

    /** Years a class is kept; 0 for one the notice no longer declares. */
    public int yearsOf(String retentionClass) {
        return notice.retentionClass(retentionClass)
                .map(kept -> kept.period().years())
                .orElse(0);
    }

    /** Word of what starts the clock of its period. */
    public String startOf(String retentionClass) {
        return Answer.word(notice.retentionClass(retentionClass)
                .map(kept -> kept.period().start())
                .orElse(StartEvent.RELATIONSHIP_END));
    }

    public String retentionClassOf(@Nullable String category) {
        return (category == null ? Optional.<Category>empty() : notice.category(category))
                .map(declared -> label(notice.retentionClass(declared.retentionClass()), declared.retentionClass()))
                .orElse("");
    }

    /** Those that do not come and go with what they are about. */
    public List<HoldGround> holdGroundsByHand() {
        return notice.holdGrounds().stream()
                .filter(ground -> !AUTOMATIC.contains(ground.id()))
                .toList();
    }

    /** What a person can object to from their own situation (Art. 21(1)). */
    public List<Purpose> objectablePurposes() {
        return notice.purposes().stream()
                .filter(purpose -> purpose.basis() != LegalBasis.A6_1_C)
                .toList();
    }

    public List<DisclosureGround> disclosureGrounds() {
        return notice.disclosureGrounds();
    }

    /** Names of the categories of recipients that data may go to on this ground. */
    public String recipientsOf(DisclosureGround ground) {
        return String.join(
                ", ", ground.recipients().stream().map(this::recipientCategory).toList());
    }

    /** What the notice accepts for data that leaves the EU and EEA, as addresses and texts name it. */
    public List<String> safeguards() {
        return notice.transfers().safeguards().stream().map(Answer::word).toList();
    }

    public boolean necessityNeeded() {
        return notice.transfers().technicalNecessity();
    }

    /** Of one category, in the order of the notice. */
    public List<Field> fieldsOf(Category category) {
        return notice.fields().stream()
                .filter(field -> field.category().equals(category.id()))
                .toList();
    }

    public List<RecipientCategory> recipients() {
        return notice.recipients();
    }

    public String recipientCategory(@Nullable String id) {
        return label(id == null ? Optional.empty() : notice.recipient(id), id);
    }

    public String disclosureGround(String id) {
        return label(notice.disclosureGround(id), id);
    }

    public String retentionClass(String id) {
        return label(notice.retentionClass(id), id);
    }

    public boolean declares(String purpose) {
        return notice.purpose(purpose).isPresent();
    }

    /** Fields that make up a person's name, in the order they are said. */
    public List<String> nameFields() {
        return notice.fields().stream()
                .filter(field -> field.kind() == FieldKind.PERSON_NAME)
                .map(Field::id)
                .toList();
    }

    /** In the order of the notice. */
    public List<String> fields() {
        return notice.fields().stream().map(Field::id).toList();
    }

    private String label(Optional<? extends Named> entry, @Nullable String id) {
        return entry.map(this::of).orElse(id == null ? "" : id);
    }
}
