package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Given;
import fi.rekisteri.query.letter.Labels;
import fi.rekisteri.query.letter.Values;
import fi.rekisteri.shared.event.FreeText;
import fi.rekisteri.shared.event.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Who got the data, by name, and where it left the EU and EEA (Art. 15(1)(c), (2); N5, N8, N9). */
final class Sharing {
    private final Addressee to;
    private final Wording words;
    private final Labels labels;
    private final List<Given> given;
    private final Discretion discretion;

    Sharing(Addressee to, List<Given> given) {
        this.to = to;
        this.words = to.words();
        this.labels = to.labels();
        this.given = given;
        this.discretion = new Discretion(to);
    }

    List<Section> sections(Block possible) {
        return List.of(
                new Section("recipients", words.of("recipients"), recipients(possible)),
                new Section("transfers", words.of("transfers"), transfers()));
    }

    private List<Block> recipients(Block possible) {
        List<Block> blocks = new ArrayList<>();
        if (given.isEmpty()) {
            blocks.add(Block.text(words.of("disclosed-none")));
        } else {
            blocks.add(Block.text(words.of("disclosed-lead")));
            blocks.add(table(
                    List.of("given-to", "given-what", "given-on"),
                    given.stream().map(this::recipient).toList()));
            blocks.add(Block.text(words.of("disclosed-others")));
        }
        blocks.add(possible);
        return blocks;
    }

    private List<Cell> recipient(Given it) {
        List<String> what = new ArrayList<>();
        what.add(words.list(it.disclosure().fields().stream().map(labels::field).toList()));
        what.add(labels.disclosureGround(it.disclosure().ground()));
        if (it.purpose() != null) {
            what.add(labels.purpose(it.purpose()));
        }
        if (it.reason() != null) {
            what.add(discretion.text(FreeText.DISCLOSURE_REASONS, () -> Values.text(it.reason(), words)));
        }
        return List.of(
                Cell.of(it.name() + "\n" + labels.recipient(it.disclosure().recipientCategory())),
                Cell.of(String.join("\n", what)),
                words.day(it.on()));
    }

    private List<Block> transfers() {
        List<Block> blocks = new ArrayList<>();
        List<Given> left = given.stream().filter(it -> it.transfer() != null).toList();
        if (!left.isEmpty()) {
            blocks.add(Block.text(words.of("transferred")));
            blocks.add(table(
                    List.of("country", "safeguard", "given-on"),
                    left.stream().map(this::transfer).toList()));
        }
        boolean never = to.notice().transfers().safeguards().isEmpty();
        blocks.add(Block.text(words.of(never ? "transfers-never" : "transfers-rule")));
        return blocks;
    }

    private List<Cell> transfer(Given it) {
        Transfer transfer = Objects.requireNonNull(it.transfer());
        Locale locale = words.language().locale();
        String country = Locale.of("", transfer.country()).getDisplayCountry(locale);
        String necessity = it.necessity() == null ? "" : "\n" + Values.text(it.necessity(), words);
        return List.of(
                Cell.of(country + "\n" + it.name()),
                Cell.of(words.of("safeguard", transfer.safeguard()) + necessity),
                words.day(it.on()));
    }

    private Block table(List<String> columns, List<List<Cell>> rows) {
        return Block.table(new Table(
                null,
                columns.stream().map(column -> words.of("column." + column)).toList(),
                rows));
    }
}
