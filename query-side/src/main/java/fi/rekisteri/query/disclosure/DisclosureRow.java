package fi.rekisteri.query.disclosure;

import fi.rekisteri.query.recipient.Recipient;
import fi.rekisteri.shared.identity.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view; {@code reason} and {@code necessity} are sealed. */
record DisclosureRow(
        UUID id,
        StreamId ofCustomer,
        StreamId toRecipient,
        String recipientCategory,
        long position,
        Instant at,
        String ground,
        @Nullable String purpose,
        @Nullable String request,
        List<String> categories,
        List<String> fields,
        @Nullable String reason,
        @Nullable String country,
        @Nullable String safeguard,
        @Nullable String necessity,
        @Nullable Instant handedOutAt) {

    static DisclosureRow of(ResultSet row, int number) throws SQLException {
        String register = row.getString("register");
        OffsetDateTime handedOut = row.getObject("handed_out_at", OffsetDateTime.class);
        return new DisclosureRow(
                row.getObject("disclosure", UUID.class),
                new StreamId(register, row.getObject("customer", UUID.class)),
                new StreamId(register, row.getObject("recipient", UUID.class)),
                row.getString("recipient_category"),
                row.getLong("position"),
                row.getObject("disclosed_at", OffsetDateTime.class).toInstant(),
                row.getString("ground"),
                row.getString("purpose"),
                row.getString("request"),
                Arrays.asList((String[]) row.getArray("categories").getArray()),
                Arrays.asList((String[]) row.getArray("fields").getArray()),
                row.getString("reason"),
                row.getString("country"),
                row.getString("safeguard"),
                row.getString("necessity"),
                handedOut == null ? null : handedOut.toInstant());
    }

    Disclosure told(@Nullable Recipient recipient, @Nullable String reasonInPlain, @Nullable String necessityInPlain) {
        if (recipient == null) {
            throw new IllegalStateException("No recipient of disclosure " + id);
        }
        return new Disclosure(
                id,
                ofCustomer.id(),
                at,
                new Disclosure.DisclosedTo(
                        recipient.recipient(), recipient.name(), recipientCategory, recipient.country()),
                ground,
                purpose,
                request,
                categories,
                fields,
                reasonInPlain,
                country == null || safeguard == null
                        ? null
                        : new Disclosure.Transferred(country, safeguard, necessityInPlain),
                handedOutAt);
    }
}
