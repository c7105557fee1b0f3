package fi.rekisteri.query.report;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this is, and the whole of it in a few lines. */
final class Opening {
    private final Addressee to;
    private final Wording words;

    Opening(Addressee to) {
        this.to = to;
        this.words = to.words();
    }

    Section section() {
        String lead = words.of(
                "report.lead",
                to.notice().controller().name(),
                words.of(to.notice().name()),
                words.date(Answer.day(to.now())));
        return new Section("opening", null, List.of(Block.text(lead), Block.items(summary())));
    }

    private List<String> summary() {
        Customer customer = to.customer();
        List<String> lines = new ArrayList<>();
        long values = customer.values() == null
                ? 0
                : customer.values().values().stream()
                        .filter(value -> value.value() != null)
                        .count();
        lines.add(words.count("summary.values", values));
        count(lines, "summary.orders", customer.orders());
        count(lines, "summary.invoices", customer.invoices());
        Customer.Relationship ended = customer.relationship();
        if (ended != null) {
            lines.add(words.of("summary.ended", words.date(ended.endedOn())));
        }
        if (customer.restriction() != null) {
            lines.add(words.of("summary.restricted"));
        }
        List<Customer.Objection> objections = customer.objections() == null ? List.of() : customer.objections();
        if (!objections.isEmpty()) {
            lines.add(words.of(
                    "summary.objections",
                    words.list(objections.stream()
                            .map(objection -> to.labels().objectionScope(objection.scope()))
                            .map(label -> label.toLowerCase(words.language().locale()))
                            .toList())));
        }
        lines.add(words.of("summary.no-automation"));
        return lines;
    }

    private void count(List<String> lines, String key, @Nullable Collection<?> things) {
        if (things != null && !things.isEmpty()) {
            lines.add(words.count(key, things.size()));
        }
    }
}
