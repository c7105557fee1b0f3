package fi.rekisteri.shared.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a register's privacy notice (GDPR Art. 13, 14, 30), which is also the register's definition: what it does not declare
 * cannot be stored, cited, disclosed or transferred.
 *
 * @param register id of the register, lower-case words joined by hyphens; it stands in URLs and roles
 * @param version 1, 2, 3 … within the register
 * @param drawnUp the date the notice itself bears
 * @param effective the first day on which this version is in force
 * @param title the line above the headings
 * @param name the name of the register
 */
public record Notice(
        String register,
        int version,
        LocalDate drawnUp,
        LocalDate effective,
        Localized title,
        Localized name,
        Controller controller,
        Processing processing,
        Sharing sharing,
        Keeping keeping,
        Rights rights,
        List<Section> sections) {

    public Notice {
        sections = List.copyOf(sections);
    }

    public List<Purpose> purposes() {
        return processing.purposes();
    }

    public Optional<Purpose> purpose(String id) {
        return Named.find(purposes(), id);
    }

    public List<Category> categories() {
        return processing.categories();
    }

    public Optional<Category> category(String id) {
        return Named.find(categories(), id);
    }

    public List<Field> fields() {
        return processing.fields();
    }

    public Optional<Field> field(String id) {
        return Named.find(fields(), id);
    }

    /** The retention class whose key seals a field's values. */
    public RetentionClass retentionClassOf(Field field) {
        return category(field.category())
                .flatMap(category -> retentionClass(category.retentionClass()))
                .orElseThrow();
    }

    public List<Source> sources() {
        return processing.sources();
    }

    public Optional<Source> source(String id) {
        return Named.find(sources(), id);
    }

    public AutomatedDecisions automatedDecisions() {
        return processing.automatedDecisions();
    }

    public List<RecipientCategory> recipients() {
        return sharing.recipients();
    }

    public Optional<RecipientCategory> recipient(String id) {
        return Named.find(recipients(), id);
    }

    public List<DisclosureGround> disclosureGrounds() {
        return sharing.grounds();
    }

    public Optional<DisclosureGround> disclosureGround(String id) {
        return Named.find(disclosureGrounds(), id);
    }

    public TransferRule transfers() {
        return sharing.transfers();
    }

    public FinancialYear financialYear() {
        return keeping.financialYear();
    }

    public List<RetentionClass> retentionClasses() {
        return keeping.classes();
    }

    public Optional<RetentionClass> retentionClass(String id) {
        return Named.find(retentionClasses(), id);
    }

    public List<HoldGround> holdGrounds() {
        return keeping.holdGrounds();
    }

    public Optional<HoldGround> holdGround(String id) {
        return Named.find(holdGrounds(), id);
    }

    public LogRetention logRetention() {
        return keeping.log();
    }

    public List<IdentityMeans> identityMeans() {
        return rights.identityMeans();
    }

    /** The means accepted for one right; none where the notice asks for no form of proof. */
    public List<IdentityMeans> identityMeans(Right right) {
        return identityMeans().stream()
                .filter(means -> means.rights().contains(right))
                .toList();
    }

    /** Languages in which the notice asks for requests; one in another language is received all the same. */
    public List<Language> requestLanguages() {
        return rights.requestLanguages();
    }

    /** Languages in which people are answered: those the notice itself is written in (Art. 12(1)). */
    public List<Language> answerLanguages() {
        return List.of(Language.values());
    }

    public List<ObjectionScope> objectionScopes() {
        return rights.objectionScopes();
    }

    public Optional<ObjectionScope> objectionScope(String id) {
        return Named.find(objectionScopes(), id);
    }

    public Authority authority() {
        return rights.authority();
    }
}
