package fi.rekisteri.command.door;

import fi.rekisteri.shared.log.Gather;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Rows of a table by many keys at once, for {@link Gather}.
 *
 * @param sql joins {@code unnest} of one array for each column of the key
 * @param columns SQL type and value of each column of the key
 */
record Rows<K, V>(DataSource dataSource, String sql, List<Column<K>> columns, Reading<K> key, Reading<V> value)
        implements Gather.Load<K, V> {

    Rows {
        columns = List.copyOf(columns);
    }

    @Override
    public Map<K, V> all(Collection<K> keys) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 0;
            for (Column<K> column : columns) {
                Object[] values = keys.stream().map(column.of()).toArray();
                statement.setArray(++index, connection.createArrayOf(column.type(), values));
            }
            try (ResultSet rows = statement.executeQuery()) {
                Map<K, V> found = new HashMap<>();
                while (rows.next()) {
                    found.put(key.of(rows), value.of(rows));
                }
                return found;
            }
        }
    }

    record Column<K>(String type, Function<K, Object> of) {}

    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
