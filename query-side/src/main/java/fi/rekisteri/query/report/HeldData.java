package fi.rekisteri.query.report;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Fact;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Labels;
import fi.rekisteri.query.letter.Values;
import fi.rekisteri.shared.event.FreeText;
import fi.rekisteri.shared.notice.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The data itself, each value with where it came from and since when (Art. 15(1), (1)(g), (3)). */
final class HeldData {
    private final Addressee to;
    private final Wording words;
    private final Labels labels;
    private final Customer customer;
    private final Discretion discretion;

    HeldData(Addressee to) {
        this.to = to;
        this.words = to.words();
        this.labels = to.labels();
        this.customer = to.customer();
        this.discretion = new Discretion(to);
    }

    List<Section> sections() {
        return List.of(
                new Section("data", words.of("data"), data()),
                new Section("orders", words.of("orders"), orders()),
                new Section("invoices", words.of("invoices"), invoices()),
                new Section("contact-roles", words.of("contact-roles"), roles()));
    }

    private List<Block> data() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.facts(registration()));
        for (Category category : to.notice().categories()) {
            List<List<Cell>> rows = values().entrySet().stream()
                    .filter(entry -> category.id().equals(entry.getValue().category()))
                    .map(entry -> row(entry.getKey(), entry.getValue()))
                    .toList();
            table(blocks, labels.of(category), List.of("field", "content", "source", "since"), rows);
        }
        return blocks;
    }

    private List<Fact> registration() {
        List<Fact> facts = new ArrayList<>();
        Customer.Value number = customer.customerNumber();
        if (number != null) {
            facts.add(new Fact(words.of("customer-number"), content(number)));
        }
        Customer.Registered registered = customer.registered();
        if (registered != null) {
            facts.add(new Fact(words.of("registered"), words.day(registered.at())));
            facts.add(Fact.of(words.of("registered-from"), labels.source(registered.source())));
            facts.add(Fact.of(words.of("language"), words.of("language." + registered.language())));
            facts.add(Fact.of(words.of("notice-then"), words.of("version", registered.noticeVersion())));
        }
        return facts;
    }

    private List<Cell> row(String field, Customer.Value value) {
        String source = value.source() == null ? "" : labels.source(value.source());
        String corrected = value.ground() == null ? "" : "\n" + words.of("corrected." + value.ground());
        return List.of(
                Cell.of(labels.field(field)),
                discretion.cell(field, () -> content(value)),
                Cell.of(source + corrected),
                value.since() == null ? Cell.of("") : words.day(value.since()));
    }

    private Cell content(Customer.Value value) {
        Customer.Gone erased = value.erased();
        return erased == null
                ? Cell.of(Values.text(value.value(), words))
                : new Cell(
                        words.of("erased-on", words.date(erased.on())),
                        erased.on().toString());
    }

    private List<Block> orders() {
        List<List<Cell>> rows = listed(customer.orders()).stream()
                .map(order -> List.of(
                        Cell.of(Values.text(order.number(), words)),
                        discretion.cell("orders", () -> Cell.of(Values.voucher(order.details(), words))),
                        Values.day(order.details(), "date")
                                .map(words::day)
                                .orElseGet(() -> words.day(order.recordedAt())),
                        words.day(order.keptUntil())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        table(blocks, null, List.of("number", "content", "order-date", "kept-until"), rows);
        return blocks;
    }

    private List<Block> invoices() {
        List<List<Cell>> rows = listed(customer.invoices()).stream()
                .map(invoice -> List.of(
                        Cell.of(Values.text(invoice.number(), words)),
                        discretion.cell("invoices", () -> Cell.of(Values.voucher(invoice.details(), words))),
                        Values.day(invoice.details(), "date")
                                .map(words::day)
                                .orElseGet(() -> words.day(invoice.openedAt())),
                        Cell.of(state(invoice)),
                        words.day(invoice.keptUntil())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        table(blocks, null, List.of("number", "content", "invoice-date", "state", "kept-until"), rows);
        return blocks;
    }

    private String state(Customer.Invoice invoice) {
        List<String> lines = new ArrayList<>();
        if (invoice.settledAt() != null) {
            lines.add(words.of("settled", words.day(invoice.settledAt()).text()));
        } else {
            Values.day(invoice.details(), "due").ifPresent(due -> lines.add(words.of("due", words.date(due))));
            lines.add(words.of("open"));
        }
        if (invoice.collectedFrom() != null) {
            lines.add(words.of("collected", words.day(invoice.collectedFrom()).text()));
        }
        return String.join("\n", lines);
    }

    private List<Block> roles() {
        List<List<Cell>> rows = listed(customer.contactRoles()).stream()
                .map(role -> List.of(
                        discretion.cell(FreeText.CONTACT_ROLES.id(), () -> content(role.organisation())),
                        words.day(role.since())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(Block.text(words.of("contact-roles-lead")));
        }
        table(blocks, null, List.of("organisation", "since"), rows);
        return blocks;
    }

    private Map<String, Customer.Value> values() {
        SortedMap<String, Customer.Value> values = customer.values();
        return values == null ? new TreeMap<>() : values;
    }

    private void table(List<Block> blocks, @Nullable String caption, List<String> columns, List<List<Cell>> rows) {
        if (!rows.isEmpty()) {
            List<String> heads =
                    columns.stream().map(column -> words.of("column." + column)).toList();
            blocks.add(Block.table(new Table(caption, heads, rows)));
        }
    }

    private static <T> List<T> listed(@Nullable List<T> things) {
        return things == null ? List.of() : things;
    }
}
