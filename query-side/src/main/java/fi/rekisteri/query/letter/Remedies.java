package fi.rekisteri.query.letter;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Fact;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.shared.notice.Authority;
import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What somebody can do who is not content (Art. 12(4), 15(1)(e)-(f), 77, 79; N16, N22). */
public final class Remedies {
    private Remedies() {}

    /** The rights, and how to use them. */
    public static Section rights(Addressee to) {
        Wording words = to.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(words.of("rights-lead")));
        blocks.add(Block.items(
                Stream.of(Right.values()).map(right -> words.of("right", right)).toList()));
        List<IdentityMeans> means = to.notice().identityMeans(Right.ACCESS);
        String languages = words.list(to.notice().requestLanguages().stream()
                .map(Language::code)
                .map(code -> words.of("in-language." + code))
                .toList());
        blocks.add(Block.text(words.of("rights-how", languages)));
        if (!means.isEmpty()) {
            blocks.add(Block.text(words.of("rights-identity")));
            blocks.add(Block.items(means.stream().map(to.labels()::of).toList()));
        }
        return new Section("rights", words.of("rights"), blocks);
    }

    /** Where to complain: the authority of the notice, or the one of the place of residence, work or harm; and the court. */
    public static Section complaint(Addressee to) {
        Wording words = to.words();
        Authority authority = to.notice().authority();
        return new Section(
                "complaint",
                words.of("complaint"),
                List.of(
                        Block.text(words.of("complaint-lead")),
                        Block.facts(List.of(
                                Fact.of(words.of("authority"), words.of(authority.name())),
                                Fact.of(words.of("address"), authority.address()),
                                Fact.of(words.of("phone"), authority.phone()),
                                Fact.of(words.of("email"), authority.email()),
                                Fact.of(words.of("web"), authority.web()))),
                        Block.text(words.of("complaint-elsewhere")),
                        Block.text(words.of("complaint-court"))));
    }
}
