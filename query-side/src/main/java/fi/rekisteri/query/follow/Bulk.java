package fi.rekisteri.query.follow;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/** Many rows in one statement: a column of each travels as an array, and the statement unnests them. */
public final class Bulk<R> {
    private final Collection<R> rows;
    private final List<Column> columns = new ArrayList<>();

    private Bulk(Collection<R> rows) {
        this.rows = rows;
    }

    private record Column(String type, @Nullable Object[] values) {}

    public static <R> Bulk<R> of(Collection<R> rows) {
        return new Bulk<>(rows);
    }

    /** @param type an SQL type; the columns stand in the order of the statement's parameters */
    public Bulk<R> column(String type, Function<R, @Nullable Object> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray(Object[]::new)));
        return this;
    }

    /** Runs nothing when there are no rows. */
    public void run(JdbcOperations sql, String statement) {
        if (!rows.isEmpty()) {
            sql.update(statement, this::set);
        }
    }

    public <T> List<T> select(JdbcOperations sql, String statement, RowMapper<T> row) {
        return rows.isEmpty() ? List.of() : sql.query(statement, this::set, row);
    }

    private void set(PreparedStatement statement) throws SQLException {
        int index = 0;
        for (Column column : columns) {
            statement.setArray(++index, statement.getConnection().createArrayOf(column.type, column.values));
        }
    }
}
