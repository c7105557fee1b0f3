package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer's orders and invoices, oldest first. */
@Component
class Vouchers {
    private static final String WHERE = " WHERE register = ? AND customer = ? ORDER BY position";

    private final JdbcClient sql;

    Vouchers(JdbcClient sql) {
        this.sql = sql;
    }

    List<Customer.Order> orders(StreamId customer, Opener opener) {
        return sql.sql("SELECT number, details, recorded_at, kept_until FROM views.purchase" + WHERE)
                .param(customer.register())
                .param(customer.id())
                .query((row, index) -> new Customer.Order(
                        opener.open(Part.ORDER_NUMBER.id(), CardJson.sealed(row.getString("number"))),
                        opener.open(Part.ORDER_DETAILS.id(), CardJson.sealed(row.getString("details"))),
                        instant(row, "recorded_at"),
                        row.getObject("kept_until", LocalDate.class)))
                .list();
    }

    List<Customer.Invoice> invoices(StreamId customer, Opener opener) {
        return sql.sql("SELECT number, details, opened_at, settled_at, collected_from, kept_until FROM views.invoice"
                        + WHERE)
                .param(customer.register())
                .param(customer.id())
                .query((row, index) -> new Customer.Invoice(
                        opener.open(Part.INVOICE_NUMBER.id(), CardJson.sealed(row.getString("number"))),
                        opener.open(Part.INVOICE_DETAILS.id(), CardJson.sealed(row.getString("details"))),
                        instant(row, "opened_at"),
                        instantOrNull(row, "settled_at"),
                        instantOrNull(row, "collected_from"),
                        row.getObject("kept_until", LocalDate.class)))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
