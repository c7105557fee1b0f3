package fi.rekisteri.query.report;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.customer.Files;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Outcomes;
import fi.rekisteri.shared.notice.RetentionClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How long each kind of data is kept, with the day it ends where that is known (Art. 15(1)(d)). */
final class Keeping {
    private final Addressee to;
    private final Wording words;

    Keeping(Addressee to) {
        this.to = to;
        this.words = to.words();
    }

    List<Section> sections() {
        return List.of(periods(), new Section("erasure", words.of("erasure"), erasure()));
    }

    /** How long each kind of data is kept. */
    Section periods() {
        List<Block> blocks = new ArrayList<>();
        List<List<Cell>> rows = to.notice().retentionClasses().stream()
                .filter(each -> to.dossier().card().data().classes().stream()
                        .anyMatch(key -> RetentionClass.idOf(key).equals(each.id())))
                .map(each -> List.of(Cell.of(to.labels().of(each)), Cell.of(period(each)), end(each)))
                .toList();
        blocks.add(Block.table(new Table(
                null, List.of(words.of("column.class"), words.of("column.period"), words.of("column.end")), rows)));
        blocks.add(Block.text(
                words.of("keeping-log", words.number(to.notice().logRetention().years()))));
        return new Section("keeping", words.of("keeping"), blocks);
    }

    private String period(RetentionClass each) {
        return words.of(
                switch (each.period().start()) {
                    case RELATIONSHIP_END -> "period.relationship";
                    case CALENDAR_YEAR_OF_FINANCIAL_YEAR_END -> "period.accounting";
                    case VISIT -> "period.visit";
                },
                words.number(each.period().years()));
    }

    private Cell end(RetentionClass each) {
        return switch (each.period().start()) {
            case RELATIONSHIP_END -> relationshipEnd(each);
            case VISIT -> lastVisit().map(words::day).orElseGet(() -> relationshipEnd(each));
            case CALENDAR_YEAR_OF_FINANCIAL_YEAR_END ->
                lastVoucher().map(words::day).orElseGet(() -> Cell.of(words.of("end.no-voucher")));
        };
    }

    private Cell relationshipEnd(RetentionClass each) {
        Customer.Relationship ended = to.customer().relationship();
        if (ended == null) {
            return Cell.of(words.of("end.not-started"));
        }
        return words.day(each.period().endOf(ended.endedOn(), to.notice().financialYear()));
    }

    private Optional<LocalDate> lastVisit() {
        return to.dossier().card().files().visits().stream()
                .map(Files.Visit::keptUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> lastVoucher() {
        Customer customer = to.customer();
        Stream<LocalDate> orders = customer.orders() == null
                ? Stream.of()
                : customer.orders().stream().map(Customer.Order::keptUntil);
        Stream<LocalDate> invoices = customer.invoices() == null
                ? Stream.of()
                : customer.invoices().stream().map(Customer.Invoice::keptUntil);
        return Stream.concat(orders, invoices).max(Comparator.naturalOrder());
    }

    private List<Block> erasure() {
        Customer.Erasure erasure = to.customer().erasure();
        if (erasure == null || erasure.outcomes() == null) {
            return List.of();
        }
        return List.of(Outcomes.table(to, erasure.outcomes()));
    }
}
