package fi.rekisteri.query.letter;

import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What people call the entries of a notice: in the version in force, or in the newest that declares what an old record cites. */
public final class Labels {
    private final List<Notice> versions;
    private final Set<String> subjectsOwn;
    private final Language language;

    Labels(Notice inForce, List<Notice> all, Language language) {
        this.versions = Stream.concat(
                        Stream.of(inForce),
                        all.stream()
                                .sorted(Comparator.comparingInt(Notice::version).reversed()))
                .toList();
        this.subjectsOwn = Registers.subjectsOwn(all);
        this.language = language;
    }

    /** Whether data from a source was provided by the person it is about (Art. 13, 14, 20). */
    public boolean isSubjectsOwn(String source) {
        return subjectsOwn.contains(source);
    }

    /** Whether the notice says of any source that it is the person's own. */
    public boolean tellsWhatIsTheSubjects() {
        return !subjectsOwn.isEmpty();
    }

    public String of(Named entry) {
        return entry.label().in(language);
    }

    public String field(String id) {
        return find(id, Notice::field);
    }

    public String category(String id) {
        return find(id, Notice::category);
    }

    public String source(String id) {
        return find(id, Notice::source);
    }

    public String purpose(String id) {
        return find(id, Notice::purpose);
    }

    public String recipient(String id) {
        return find(id, Notice::recipient);
    }

    public String disclosureGround(String id) {
        return find(id, Notice::disclosureGround);
    }

    public String retentionClass(String id) {
        return find(id, Notice::retentionClass);
    }

    public String holdGround(String id) {
        return find(id, Notice::holdGround);
    }

    public String identityMeans(String id) {
        return find(id, (notice, wanted) -> Named.find(notice.identityMeans(), wanted));
    }

    public String objectionScope(String id) {
        return find(id, Notice::objectionScope);
    }

    /** What no version declares was never stored. */
    private String find(String id, BiFunction<Notice, String, Optional<? extends Named>> entry) {
        return versions.stream()
                .flatMap(notice -> entry.apply(notice, id).stream())
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new IllegalStateException("No version of the notice declares " + id));
    }
}
