package fi.rekisteri.query.console.export;

import fi.rekisteri.query.console.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is behind pseudonyms, as the service tells it under an order. Templates call what is public. */
public record Identified(UUID order, String authority, String reference, LocalDate orderedOn, List<Person> persons) {

    public Identified {
        persons = List.copyOf(persons);
    }

    /** @param names by field of the notice, or {@code name} and {@code login} of an account */
    public record Person(UUID pseudonym, String kind, String outcome, Map<String, String> names) {

        public Person {
            names = Map.copyOf(names);
        }

        public boolean erased() {
            return outcome.equals("erased");
        }

        /** In the order in which they are said. */
        public String name(Labels notice) {
            List<String> fields = kind.equals("account") ? List.of("name", "login") : notice.nameFields();
            return String.join(
                    kind.equals("account") ? ", " : " ",
                    fields.stream().filter(names::containsKey).map(names::get).toList());
        }
    }

    @Override
    public String toString() {
        return "Identified[" + order + "]";
    }
}
