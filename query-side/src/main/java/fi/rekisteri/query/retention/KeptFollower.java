package fi.rekisteri.query.retention;

import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.CardFollower;
import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.query.register.Registers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes anew, for each customer that changed, what is kept until when and what has to be done. */
@Component
class KeptFollower implements CardFollower {
    private static final String FORGET = """
            DELETE FROM views.%s
             WHERE (register, customer) IN (SELECT * FROM unnest(?::text[], ?::uuid[]))""";

    private static final String KEEP = """
            INSERT INTO views.kept (register, customer, key, retention_class, due, goes, held_by, cause)
            SELECT register, customer, key, retention_class, due, goes, string_to_array(held_by, ','), cause
              FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                AS row (register, customer, key, retention_class, due, goes, held_by, cause)""";

    private static final String OWE = """
            INSERT INTO views.duty (register, customer, kind, subject, since, due)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[])""";

    private final JdbcOperations sql;
    private final Registers registers;

    KeptFollower(JdbcOperations sql, Registers registers) {
        this.sql = sql;
        this.registers = registers;
    }

    @Override
    public List<String> tables() {
        return List.of("views.kept", "views.duty");
    }

    @Override
    public void follow(Collection<Change> changes) {
        List<Card> cards = changes.stream().map(Change::after).toList();
        List<Card> known = changes.stream()
                .filter(change -> change.before() != null)
                .map(Change::after)
                .toList();
        for (String view : List.of("kept", "duty")) {
            Bulk.of(known)
                    .column("text", card -> card.customer().register())
                    .column("uuid", card -> card.customer().id())
                    .run(sql, FORGET.formatted(view));
        }
        Bulk.of(cards.stream().flatMap(card -> Lasting.of(card).stream()).toList())
                .column("text", kept -> kept.customer().register())
                .column("uuid", kept -> kept.customer().id())
                .column("text", Lasting.Kept::key)
                .column("text", Lasting.Kept::retentionClass)
                .column("text", kept -> text(kept.due()))
                .column("text", kept -> text(kept.goes()))
                .column("text", kept -> String.join(",", kept.heldBy()))
                .column("text", Lasting.Kept::cause)
                .run(sql, KEEP);
        Bulk.of(duties(cards))
                .column("text", duty -> duty.customer().register())
                .column("uuid", duty -> duty.customer().id())
                .column("text", Duties.Duty::kind)
                .column("text", Duties.Duty::subject)
                .column("text", duty -> duty.since().toString())
                .column("text", duty -> text(duty.due()))
                .run(sql, OWE);
    }

    private List<Duties.Duty> duties(List<Card> cards) {
        Map<String, Set<String>> own = new HashMap<>();
        return cards.stream()
                .flatMap(card -> Duties.of(
                        card,
                        own.computeIfAbsent(
                                card.customer().register(), register -> Registers.subjectsOwn(registers.of(register))))
                        .stream())
                .toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
