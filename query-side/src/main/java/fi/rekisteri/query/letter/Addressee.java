package fi.rekisteri.query.letter;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.customer.Dossier;
import fi.rekisteri.query.document.Document;
import fi.rekisteri.query.document.Fact;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.event.DocumentKind;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Controller;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter goes to: somebody whose data is open, in words of the right language, on a day.
 *
 * @param request that it answers; null where the controller writes unasked
 */
public record Addressee(
        Reading reading,
        Dossier dossier,
        Labels labels,
        Wording words,
        Instant now,
        @Nullable RequestStory request) {

    public Notice notice() {
        return reading.notice();
    }

    public StreamId stream() {
        return dossier.card().customer();
    }

    /** The request it answers; there is one, or the letter was refused. */
    public RequestStory answered() {
        return Objects.requireNonNull(request);
    }

    /** What the answer does not tell, by part of the data; nothing where the controller writes unasked. */
    public Map<String, PartWithheld> withheld() {
        return request == null ? Map.of() : request.withheld();
    }

    public Customer customer() {
        return dossier.customer();
    }

    /** The letterhead, with the day and what else there is to say beside the address. */
    public Document.Head head(DocumentKind kind, String title, List<Fact> about) {
        List<Fact> all = new ArrayList<>();
        all.add(new Fact(words.of("date"), words.day(Answer.day(now))));
        if (request != null) {
            all.add(new Fact(words.of("your-request"), words.day(request.receivedOn())));
        }
        all.addAll(about);
        return new Document.Head(kind, words.language(), title, sender(), recipient(), all);
    }

    private List<String> sender() {
        Controller controller = notice().controller();
        List<String> lines = new ArrayList<>();
        lines.add(controller.name());
        lines.add(String.join(", ", controller.address()));
        lines.add(words.of(controller.contact()) + " · " + words.of(notice().name()));
        return lines;
    }

    private List<String> recipient() {
        List<String> lines = new ArrayList<>();
        String name = held(FieldKind.PERSON_NAME).stream()
                .map(value -> Values.text(value.value(), words))
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            lines.add(name);
        }
        held(FieldKind.POSTAL_ADDRESS).stream()
                .findFirst()
                .ifPresent(address -> lines.addAll(Values.lines(address.value(), words)));
        return lines;
    }

    /** The values held of a kind of field that may be told, in the order of the notice. */
    private List<Customer.Value> held(FieldKind kind) {
        SortedMap<String, Customer.Value> values =
                customer().values() == null ? new TreeMap<>() : customer().values();
        return notice().fields().stream()
                .filter(field -> field.kind() == kind)
                .map(Field::id)
                .filter(field -> !withheld().containsKey(field))
                .map(values::get)
                .filter(value -> value != null && value.value() != null)
                .toList();
    }
}
