package fi.rekisteri.query.console.request;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.history.History;
import fi.rekisteri.query.history.ProcessingRecord;
import fi.rekisteri.query.request.DataRequest;
import fi.rekisteri.shared.event.FreeText;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.Right;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request, set for work. Templates call what is public. */
public final class RequestPage {
    private static final int MOST_NAMED = 3;

    private final DataRequest told;
    private final Labels notice;

    RequestPage(DataRequest told, Labels notice) {
        this.told = told;
        this.notice = notice;
    }

    public DataRequest told() {
        return told;
    }

    public boolean open() {
        return told.state().equals("open");
    }

    public boolean waitsFor(String what) {
        return told.clock().waitingFor().contains(what);
    }

    public boolean needs(String need) {
        return Stage.need(told, need).isPresent();
    }

    public List<Stage> stages() {
        return Stage.of(told);
    }

    /** What stands in the way of a right that is not decided, or how it was decided. */
    public String standing(DataRequest.AskedFor asked) {
        if (!asked.status().equals("undecided") || !open()) {
            return asked.status();
        }
        if (Stage.waits(told, asked.right())) {
            return Stage.PERSON;
        }
        return asked.identity().equals("not-verified") ? "identity" : asked.status();
    }

    /** How many rights were decided on. */
    public long decided() {
        return told.rights().stream()
                .filter(asked -> !asked.status().equals("undecided"))
                .count();
    }

    /** Too many to be named in a heading. */
    public boolean many() {
        return told.rights().size() > MOST_NAMED;
    }

    /** What is to be decided next stands open, and so does the only right that is asked for; the others are folded away. */
    public boolean opens(String right) {
        return told.rights().size() == 1
                || told.needs().stream()
                        .findFirst()
                        .filter(next -> next.need().equals("decide-right")
                                && next.rights().getFirst().equals(right))
                        .isPresent();
    }

    /** Those that the notice accepts for a right that is asked for and whose identity is not shown. */
    public List<IdentityMeans> means() {
        return told.rights().stream()
                .filter(asked -> !asked.identity().equals("verified"))
                .flatMap(asked -> notice.identityMeans(right(asked.right())).stream())
                .distinct()
                .toList();
    }

    /** On which a right can be refused. */
    public static List<String> grounds(String right) {
        return words(ground -> ground.refuses(right(right)));
    }

    /** Whether an act on the person's record carries it out, which comes first. */
    public static boolean carriedOutOnRecord(String right) {
        return switch (right(right)) {
            case ACCESS, PORTABILITY -> false;
            case RECTIFICATION, ERASURE, RESTRICTION, OBJECTION -> true;
        };
    }

    /** Key of the words for the days that are left or over. */
    public String timeLeft() {
        long days = told.clock().daysLeft() == null ? 0 : told.clock().daysLeft();
        String many = Math.abs(days) == 1 ? "1" : days == 0 ? "0" : "many";
        return "request.days-" + (days < 0 ? "over." : "left.") + many;
    }

    /** How many are left or over. */
    public long days() {
        return told.clock().daysLeft() == null ? 0 : Math.abs(told.clock().daysLeft());
    }

    /** Whether a copy of the data goes to whoever asks, of which a part can be withheld. */
    public boolean copies() {
        return asks("access") || asks("portability");
    }

    /** Whether somebody who is known asks for it. */
    public boolean asks(String right) {
        return told.customer() != null
                && told.rights().stream().anyMatch(asked -> asked.right().equals(right));
    }

    public List<WithheldPart> withheld() {
        return WithheldPart.in(told);
    }

    /** Fields of the notice that the copy tells. */
    public List<String> toldFields() {
        return without(withheld(), notice.fields().stream());
    }

    /** What the copy tells beside fields, in words that may be about others, too. */
    public List<String> toldTexts() {
        return without(withheld(), Stream.of(FreeText.values()).map(FreeText::id));
    }

    private static List<String> without(List<WithheldPart> withheld, Stream<String> parts) {
        List<String> gone = withheld.stream().map(WithheldPart::part).toList();
        return parts.filter(part -> !gone.contains(part)).toList();
    }

    /** On which a part can be withheld. */
    public static List<String> withholdingGrounds() {
        return words(RefusalGround::withholds);
    }

    public List<String> letters() {
        return Letter.fitting(told);
    }

    private static List<String> words(Predicate<RefusalGround> fit) {
        return Stream.of(RefusalGround.values()).filter(fit).map(Answer::word).toList();
    }

    private static Right right(String word) {
        return Right.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * A document that was made for the request and can be sent.
     *
     * @param kind word of its letter
     * @param digest SHA-256, which the delivery records
     */
    public record Made(String kind, String form, String digest, Instant at) {
        static List<Made> under(DataRequest request, History history) {
            return history.records().stream()
                    .filter(record -> request.request().toString().equals(record.request()))
                    .filter(record -> record.act().startsWith("make-"))
                    .map(Made::of)
                    .filter(made -> made != null && !made.form().equals("html"))
                    .toList();
        }

        private static @Nullable Made of(ProcessingRecord record) {
            String digest = record.details().get("digest");
            String form = record.details().get("form");
            return digest == null || form == null
                    ? null
                    : new Made(record.act().substring("make-".length()), form, digest, record.recordedAt());
        }
    }
}
