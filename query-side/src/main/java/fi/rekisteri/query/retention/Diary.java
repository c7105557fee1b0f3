package fi.rekisteri.query.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.query.retention.Retention.DueErasure;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.CustomerListed;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.rule.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Tells what is due when, to whoever may know: each subject shown, and each withheld, is on record before it leaves. */
@Component
class Diary {
    private static final String KEPT = """
            SELECT customer, key, retention_class, due, goes, held_by, cause,
                   CASE WHEN goes BETWEEN ? AND ? THEN goes ELSE due END AS day,
                   EXISTS (SELECT FROM log.request r
                            WHERE r.pending AND r.register = k.register AND r.customer = k.customer) AS pending
              FROM views.kept k
             WHERE register = ? AND (goes BETWEEN ? AND ? OR due BETWEEN ? AND ?)
             ORDER BY day, customer, key OFFSET ? LIMIT ?""";

    /**
     * The page is cut before anything is looked up: a register may owe a review of everybody. Nobody is informed of sources that a newer
     * version of the notice has told to be the subject's own.
     */
    private static final String DUTY = """
            WITH owed AS (
                SELECT d.register, d.customer, d.kind, d.subject, d.since,
                       coalesce(d.due, (d.since + ?::interval)::date) AS due
                  FROM views.duty d
                 WHERE d.register = ? AND d.kind = ANY (?::text[])
                   AND (d.kind <> 'inform-subject' OR d.subject <> ALL (?::text[]))
                   AND (d.due <= ? OR d.due IS NULL AND d.since <= ?)
                 ORDER BY due, customer, kind, subject OFFSET ? LIMIT ?)
            SELECT o.customer, o.kind, o.subject, o.since, o.due, c.restricted
              FROM owed o JOIN views.customer c USING (register, customer)
             ORDER BY o.due, o.customer, o.kind, o.subject""";

    private final JdbcOperations sql;
    private final AccessLog log;
    private final Registers registers;

    Diary(JdbcOperations sql, Registers registers, AccessLog log) {
        this.sql = sql;
        this.registers = registers;
        this.log = log;
    }

    /** @param position of the newest record that showing them left */
    record Recorded<T>(T told, long position) {}

    record Page(int skip, int limit) {}

    Recorded<Retention> erasures(Reading reading, LocalDate from, LocalDate to, Page page) {
        List<Row> rows = sql.query(
                KEPT, Diary::row, from, to, reading.register(), from, to, from, to, page.skip(), page.limit() + 1);
        Access access = new Access(reading);
        SortedMap<LocalDate, List<DueErasure>> days = new TreeMap<>();
        rows.stream().limit(page.limit()).forEach(row -> {
            List<String> categories = categories(reading.notice(), row.retentionClass());
            if (access.may(row.customer(), row.heldBy().contains(Lasting.RESTRICTION), categories)) {
                days.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row.erasure(categories));
            }
        });
        List<Retention.DueDay> told = days.entrySet().stream()
                .map(day -> new Retention.DueDay(day.getKey(), day.getValue()))
                .toList();
        return new Recorded<>(
                new Retention(
                        from,
                        to,
                        told,
                        page.skip() > 0 ? List.of() : logEnds(reading, from, to),
                        access.withheld(),
                        next(rows, page)),
                log.record(reading, access.records()));
    }

    private List<Retention.YearOfLog> logEnds(Reading reading, LocalDate from, LocalDate to) {
        List<OffsetDateTime> begun = sql.query(
                "SELECT occurred_at FROM views.history WHERE register = ? ORDER BY position LIMIT 1",
                (row, number) -> row.getObject("occurred_at", OffsetDateTime.class),
                reading.register());
        return begun.isEmpty()
                ? List.of()
                : YearsOfLog.ending(
                        Answer.day(begun.getFirst().toInstant()).getYear(),
                        reading.notice().logRetention(),
                        from,
                        to);
    }

    /** @param idle how long a relationship may be without activity */
    Recorded<Reviews> reviews(Reading reading, List<String> kinds, LocalDate by, Period idle, Page page) {
        List<Owed> rows = sql.query(
                DUTY,
                Diary::owed,
                idle.toString(),
                reading.register(),
                array(kinds.stream()),
                array(Registers.subjectsOwn(registers.of(reading.register())).stream()),
                by,
                lastThatIsOver(by, idle),
                page.skip(),
                page.limit() + 1);
        Access access = new Access(reading);
        List<Reviews.Review> told = rows.stream()
                .limit(page.limit())
                .filter(row -> access.may(row.review().customer(), row.restricted(), List.of()))
                .map(Owed::review)
                .toList();
        return new Recorded<>(
                new Reviews(by, told, access.withheld(), next(rows, page)), log.record(reading, access.records()));
    }

    /** The last day from which a period is over by another one; months differ in length, so that going back by it may miss that day. */
    static LocalDate lastThatIsOver(LocalDate by, Period period) {
        LocalDate day = by.minus(period).plusDays(3);
        while (day.plus(period).isAfter(by)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Ids, which need no quoting. */
    private static String array(Stream<String> ids) {
        return ids.collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Integer next(List<?> rows, Page page) {
        return rows.size() > page.limit() ? page.skip() + page.limit() : null;
    }

    private static List<String> categories(Notice notice, String retentionClass) {
        return notice.categories().stream()
                .filter(category -> category.retentionClass().equals(retentionClass))
                .map(Category::id)
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("customer", UUID.class)),
                row.getString("key"),
                row.getString("retention_class"),
                row.getBoolean("pending") ? null : row.getObject("goes", LocalDate.class),
                held((String[]) row.getArray("held_by").getArray(), row.getBoolean("pending")),
                row.getString("cause"),
                row.getObject("day", LocalDate.class));
    }

    /** A pending request freezes the purge of whomever it is about. */
    private static List<String> held(String[] grounds, boolean pending) {
        return Stream.concat(Stream.of(grounds), pending ? Stream.of("pending-request") : Stream.empty())
                .toList();
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String subject = row.getString("subject");
        return new Owed(
                new Reviews.Review(
                        row.getObject("customer", UUID.class),
                        kind,
                        kind.equals("review-hold") ? UUID.fromString(subject) : null,
                        kind.equals("destroy-paper") ? UUID.fromString(subject) : null,
                        kind.equals("inform-subject") && !subject.isEmpty() ? subject : null,
                        row.getObject("since", LocalDate.class),
                        row.getObject("due", LocalDate.class)),
                row.getBoolean("restricted"));
    }

    private record Row(
            UUID customer,
            String key,
            String retentionClass,
            @Nullable LocalDate goes,
            List<String> heldBy,
            String cause,
            LocalDate day) {

        DueErasure erasure(List<String> categories) {
            LocalDate until = key.equals(retentionClass)
                    ? null
                    : LocalDate.parse(key.substring(RetentionClass.idOf(key).length() + 1));
            return new DueErasure(customer, retentionClass, until, categories, cause, heldBy, goes);
        }
    }

    private record Owed(Reviews.Review review, boolean restricted) {}

    /** One record for each subject, however many rows it has. */
    private static final class Access {
        private final Reading reading;
        private final Map<StreamId, AccessEvent> shown = new LinkedHashMap<>();
        private final Map<StreamId, AccessEvent> refused = new LinkedHashMap<>();

        Access(Reading reading) {
            this.reading = reading;
        }

        boolean may(UUID customer, boolean restricted, List<String> categories) {
            StreamId subject = new StreamId(reading.register(), customer);
            if (restricted && !reading.liftsRestriction()) {
                refused.putIfAbsent(
                        subject,
                        new ActRefused(reading.register(), customer, reading.name(), Rule.PROCESSING_RESTRICTED, null));
                return false;
            }
            List<String> all = Stream.concat(before(subject), categories.stream())
                    .distinct()
                    .toList();
            shown.put(subject, new CustomerListed(reading.register(), customer, all));
            return true;
        }

        private Stream<String> before(StreamId subject) {
            return shown.get(subject) instanceof CustomerListed listed ? listed.categories().stream() : Stream.empty();
        }

        int withheld() {
            return refused.size();
        }

        List<AccessEvent> records() {
            return Stream.concat(shown.values().stream(), refused.values().stream())
                    .toList();
        }
    }
}
