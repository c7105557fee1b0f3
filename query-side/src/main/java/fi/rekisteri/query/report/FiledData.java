package fi.rekisteri.query.report;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Labels;
import fi.rekisteri.query.letter.Values;
import fi.rekisteri.shared.event.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is held beside the values: documents on paper (N12) and visits to the site (N14). */
final class FiledData {
    private final Wording words;
    private final Labels labels;
    private final Customer customer;
    private final Discretion discretion;

    FiledData(Addressee to) {
        this.words = to.words();
        this.labels = to.labels();
        this.customer = to.customer();
        this.discretion = new Discretion(to);
    }

    List<Section> sections() {
        return List.of(
                new Section("paper-documents", words.of("paper-documents"), papers()),
                new Section("visits", words.of("visits"), visits()));
    }

    private List<Block> papers() {
        List<Customer.Paper> papers = listed(customer.paperDocuments());
        if (papers.isEmpty()) {
            return List.of();
        }
        return List.of(
                Block.text(words.of("paper-documents-lead")),
                table(
                        List.of("paper", "place", "registered-on"),
                        papers.stream().map(this::paper).toList()));
    }

    private List<Cell> paper(Customer.Paper paper) {
        List<String> what = new ArrayList<>();
        what.add(labels.category(paper.category()));
        member(paper.details(), "kind")
                .map(kind -> discretion.text(FreeText.PAPER_DOCUMENTS, () -> kind))
                .ifPresent(what::add);
        if (paper.details() != null) {
            Values.day(paper.details(), "date").ifPresent(day -> what.add(words.of("paper-dated", words.date(day))));
        }
        List<String> where = new ArrayList<>();
        member(paper.details(), "place").ifPresent(where::add);
        if (paper.destroyedOn() != null) {
            where.add(words.of("paper-destroyed", words.date(paper.destroyedOn())));
        } else if (paper.toDestroySince() != null) {
            where.add(words.of("paper-to-destroy"));
        }
        return List.of(Cell.of(String.join("\n", what)), Cell.of(String.join("\n", where)), words.day(paper.since()));
    }

    private List<Block> visits() {
        List<Block> blocks = new ArrayList<>();
        List<Customer.Visit> visits = listed(customer.visits());
        if (!visits.isEmpty()) {
            blocks.add(Block.text(words.of("visits-lead")));
            blocks.add(table(
                    List.of("visited", "visit-content", "source"),
                    visits.stream().map(this::visit).toList()));
        }
        if (customer.visitorLinkingRefused() != null) {
            blocks.add(Block.text(words.of(
                    "visits-refused",
                    words.day(customer.visitorLinkingRefused()).text())));
        }
        return blocks;
    }

    private List<Cell> visit(Customer.Visit visit) {
        Cell when = member(visit.details(), "at")
                .map(Instant::parse)
                .map(words::moment)
                .orElseGet(() -> words.day(visit.since()));
        List<String> what = new ArrayList<>();
        member(visit.details(), "ipAddress").ifPresent(what::add);
        if (visit.details() instanceof JsonNode node) {
            node.path("pages").forEach(page -> what.add(page.asString()));
        }
        member(visit.details(), "browser").ifPresent(what::add);
        return List.of(when, Cell.of(String.join("\n", what)), Cell.of(labels.source(visit.source())));
    }

    private Block table(List<String> columns, List<List<Cell>> rows) {
        return Block.table(new Table(
                null,
                columns.stream().map(column -> words.of("column." + column)).toList(),
                rows));
    }

    private static Optional<String> member(@Nullable Object details, String name) {
        return details instanceof JsonNode node && node.path(name).isString()
                ? Optional.of(node.path(name).asString())
                : Optional.empty();
    }

    private static <T> List<T> listed(@Nullable List<T> things) {
        return things == null ? List.of() : things;
    }
}
