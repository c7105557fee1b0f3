package fi.rekisteri.command.suppression;

import fi.rekisteri.command.log.Consequence;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionWithdrawn;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Writes the digests of somebody who objected beside the event that erases the contacts, in the last moment at which they can be opened; and
 * takes them away when somebody with the same contacts withdraws the objection.
 */
final class SuppressionList implements Consequence {
    private static final String PUT =
            "INSERT INTO log.suppression (register, digest, scope) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String TAKE = "DELETE FROM log.suppression WHERE register = ? AND digest = ? AND scope = ?";

    private final KeyStore keys;
    private final Notices notices;

    SuppressionList(KeyStore keys, Notices notices) {
        this.keys = keys;
        this.notices = notices;
    }

    @Override
    public List<SideWrite> of(StreamId stream, List<Event> before, List<Event> news) {
        if (news.stream().noneMatch(event -> event instanceof DataErased || event instanceof ObjectionWithdrawn)) {
            return List.of();
        }
        Story story = new Story();
        before.forEach(story::tell);
        List<SideWrite> rows = new ArrayList<>();
        for (Event event : news) {
            if (event instanceof DataErased erased && !story.scopes.isEmpty()) {
                SortedSet<Long> digests = digests(stream, story, erased.retentionClasses()::contains);
                story.scopes.forEach(scope -> rows.addAll(rows(PUT, stream, digests, scope)));
            }
            if (event instanceof ObjectionWithdrawn withdrawn) {
                rows.addAll(rows(TAKE, stream, digests(stream, story, anyClass -> true), withdrawn.scope()));
            }
            story.tell(event);
        }
        return rows;
    }

    private static List<SideWrite> rows(String sql, StreamId stream, Collection<Long> digests, String scope) {
        return digests.stream()
                .map(digest -> SideWrite.of(sql, stream.register(), digest, scope))
                .toList();
    }

    private SortedSet<Long> digests(StreamId stream, Story story, Predicate<String> ofClass) {
        Map<String, Plain> values = story.values.open(living(stream), ofClass);
        return values.isEmpty()
                ? new TreeSet<>()
                : Contacts.digests(
                        keys.lookupKey(stream.register()),
                        notices.versions(stream.register()).getLast(),
                        values);
    }

    private Map<String, SubjectKey> living(StreamId stream) {
        try {
            return keys.keys(stream);
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    /** The values and objections of a customer so far. */
    private static final class Story {
        private final HeldValues values = new HeldValues();
        private final SortedSet<String> scopes = new TreeSet<>();

        void tell(Event event) {
            values.tell(event);
            if (event instanceof ObjectionMade e) {
                scopes.add(e.scope());
            } else if (event instanceof ObjectionWithdrawn e) {
                scopes.remove(e.scope());
            }
        }
    }
}
