package fi.rekisteri.query.search;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.Body;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for. Several criteria must all hold; none asks for the list.
 *
 * @param by names of the criteria, which go on record; the values do not
 * @param beginnings words that a name must begin with, where they are longer than any digest
 */
record Question(List<String> by, List<Term> terms, List<String> beginnings) {

    Question {
        by = List.copyOf(by);
        terms = List.copyOf(terms);
        beginnings = List.copyOf(beginnings);
    }

    /** The criteria as they came over HTTP. */
    @Schema(name = "SearchCriteria", description = "Who is looked for; several criteria must all hold")
    record Asked(
            @Nullable String customerNumber,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name,

            @Schema(description = "Beginnings of names") @Nullable
            String namePrefix) {

        /** @throws Body.Wrong without any criterion: a list is asked for otherwise */
        static Asked in(Body body) {
            Asked asked = new Asked(
                    body.text("customerNumber").orElse(null),
                    body.text("email").orElse(null),
                    body.text("phone").orElse(null),
                    body.text("name").orElse(null),
                    body.text("namePrefix").orElse(null));
            body.nothingElse();
            if (asked.equals(new Asked(null, null, null, null, null))) {
                throw new Body.Wrong(Rule.VALUE_MISSING, "name");
            }
            return asked;
        }
    }

    /** @throws Refusal {@code parameter-malformed} for a criterion that holds nothing to look for */
    static Question of(Asked asked) {
        Gathering gathering = new Gathering();
        gathering.add("customerNumber", asked.customerNumber(), text -> List.of(Term.ofNumber(text)));
        gathering.add("email", asked.email(), text -> List.of(Term.ofEmail(text)));
        gathering.add("phone", asked.phone(), text -> List.of(Term.ofPhone(text)));
        gathering.add("name", asked.name(), Term::askedByName);
        gathering.add("namePrefix", asked.namePrefix(), Term::askedByPrefix);
        List<String> beginnings =
                asked.namePrefix() == null ? List.of() : Spelling.parts(Spelling.kept(asked.namePrefix()));
        return new Question(gathering.by, gathering.terms, beginnings);
    }

    boolean forAll() {
        return terms.isEmpty();
    }

    /** Whether a name answers what the digests leave open. */
    boolean answeredBy(List<String> names) {
        List<String> words = names.stream()
                .flatMap(name -> Spelling.parts(Spelling.kept(name)).stream())
                .toList();
        return beginnings.stream()
                .allMatch(beginning -> words.stream()
                        .anyMatch(word -> word.startsWith(beginning)
                                || Spelling.folded(word).startsWith(beginning)));
    }

    @FunctionalInterface
    private interface Reader {
        List<Term> terms(String text);
    }

    private static final class Gathering {
        private final List<String> by = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();

        void add(String criterion, @Nullable String text, Reader reader) {
            if (text == null) {
                return;
            }
            List<Term> read = reader.terms(text);
            if (read.isEmpty() || read.stream().anyMatch(Term::tooShort)) {
                throw Refusal.of(Rule.PARAMETER_MALFORMED, criterion);
            }
            by.add(criterion);
            terms.addAll(read);
        }
    }
}
