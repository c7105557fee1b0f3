package fi.rekisteri.query.report;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Values;
import fi.rekisteri.shared.event.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What limits the use of the data, and what stops its erasure (Art. 17(3), 18, 21; N10, N17, N20). */
final class Limits {
    private final Addressee to;
    private final Wording words;
    private final Customer customer;
    private final Discretion discretion;

    Limits(Addressee to) {
        this.to = to;
        this.words = to.words();
        this.customer = to.customer();
        this.discretion = new Discretion(to);
    }

    List<Section> sections() {
        return List.of(
                new Section("restriction", words.of("restriction"), restriction()),
                new Section("objections", words.of("objections"), objections()),
                new Section("weighings", words.of("weighings"), weighings()),
                new Section("holds", words.of("holds"), holds()));
    }

    private List<Block> restriction() {
        Customer.Restriction restriction = customer.restriction();
        if (restriction == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(words.of("restriction-lead")));
        blocks.add(table(
                List.of("reason", "since"),
                restriction.grounds().stream()
                        .map(ground ->
                                List.of(Cell.of(words.of("restriction." + ground.ground())), words.day(ground.since())))
                        .toList()));
        if (restriction.toldOn() != null) {
            blocks.add(Block.text(words.of("restriction-told", words.date(restriction.toldOn()))));
        }
        return blocks;
    }

    private List<Block> objections() {
        List<Customer.Objection> objections = customer.objections();
        if (objections == null || objections.isEmpty()) {
            return List.of();
        }
        return List.of(table(
                List.of("forbidden", "since"),
                objections.stream()
                        .map(objection -> List.of(
                                Cell.of(to.labels().objectionScope(objection.scope())), words.day(objection.since())))
                        .toList()));
    }

    private List<Block> weighings() {
        List<Customer.Weighing> weighings = customer.weighings();
        if (weighings == null || weighings.isEmpty()) {
            return List.of();
        }
        return List.of(table(
                List.of("purpose", "since", "state"),
                weighings.stream()
                        .map(each -> List.of(
                                Cell.of(to.labels().purpose(each.purpose())), words.day(each.since()), state(each)))
                        .toList()));
    }

    private Cell state(Customer.Weighing weighing) {
        String key = "weighing." + weighing.state();
        Instant decided = weighing.decided();
        return decided == null
                ? Cell.of(words.of(key))
                : new Cell(
                        words.of(key, words.date(Answer.day(decided))),
                        Answer.day(decided).toString());
    }

    private List<Block> holds() {
        List<Customer.Hold> holds = customer.holds();
        if (holds == null || holds.isEmpty()) {
            return List.of();
        }
        return List.of(
                Block.text(words.of("holds-lead")),
                table(
                        List.of("reason", "since", "ends"),
                        holds.stream().map(this::hold).toList()));
    }

    private List<Cell> hold(Customer.Hold hold) {
        Customer.Value reason = hold.reason();
        String given = reason == null || reason.value() == null
                ? ""
                : "\n" + discretion.text(FreeText.HOLD_REASONS, () -> Values.text(reason.value(), words));
        return List.of(
                Cell.of(to.labels().holdGround(hold.ground()) + given),
                words.day(hold.since()),
                hold.until() == null ? Cell.of(words.of("until-lifted")) : words.day(hold.until()));
    }

    private Block table(List<String> columns, List<List<Cell>> rows) {
        return Block.table(new Table(
                null,
                columns.stream().map(column -> words.of("column." + column)).toList(),
                rows));
    }
}
