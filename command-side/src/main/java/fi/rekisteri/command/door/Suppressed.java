package fi.rekisteri.command.door;

import fi.rekisteri.command.suppression.Contacts;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.sealing.Plain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What stands against contacts on the suppression list. */
final class Suppressed implements AutoCloseable {
    private static final String SQL = "SELECT register, digest, scope FROM log.suppression"
            + " WHERE (register, digest) IN (SELECT * FROM unnest(?::text[], ?::bigint[]))";

    private final DataSource dataSource;
    private final KeyStore keys;
    private final Gather<Asked, Set<String>> scopes;

    Suppressed(DataSource dataSource, KeyStore keys) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.scopes = new Gather<>("suppressed", this::all);
    }

    /** @return scopes, in their order */
    List<String> against(Notice notice, Map<String, Plain> values) {
        Set<Long> digests = Contacts.digests(keys.lookupKey(notice.register()), notice, values);
        return digests.isEmpty()
                ? List.of()
                : List.copyOf(scopes.find(new Asked(notice.register(), List.copyOf(digests)))
                        .orElse(Set.of()));
    }

    private Map<Asked, Set<String>> all(Collection<Asked> asked) throws SQLException {
        Map<Asked, Set<String>> found = new HashMap<>();
        List<One> all = asked.stream().flatMap(one -> one.each().stream()).toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", all.stream().map(One::register).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", all.stream().map(One::digest).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    One one = new One(rows.getString(1), rows.getLong(2));
                    String scope = rows.getString(3);
                    asked.stream()
                            .filter(each -> each.each().contains(one))
                            .forEach(each -> found.computeIfAbsent(each, key -> new TreeSet<>())
                                    .add(scope));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws InterruptedException {
        scopes.close();
    }

    private record One(String register, long digest) {}

    private record Asked(String register, List<Long> digests) {
        List<One> each() {
            return digests.stream().map(digest -> new One(register, digest)).toList();
        }
    }
}
