package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.customer.CustomerCommand.AnonymiseCustomer;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Anonymises: the statistics survive, the person does not (N23). Rests on the version seen, so that what is counted is what goes. */
@Component
final class Anonymising {
    private static final String COUNT = "INSERT INTO log.statistic AS s (register, statistic, bucket, people)"
            + " VALUES (?, ?, ?, 1) ON CONFLICT (register, statistic, bucket) DO UPDATE SET people = s.people + 1";

    private final LogReader reader;
    private final KeyStore keys;

    Anonymising(LogReader reader, KeyStore keys) {
        this.reader = reader;
        this.keys = keys;
    }

    CustomerTask<Nothing> task() {
        return CustomerTask.ofOfficer("anonymise-customer", Nothing.class, (given, desk) -> draft(desk))
                .onVersionSeen();
    }

    private Draft draft(Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        return Draft.of(new AnonymiseCustomer(
                        customer, desk.expected(), Ending.categories(desk.notice()), Portrait.STATISTICS, desk.today()))
                .with(counts(customer, desk.notice()));
    }

    private SideWrite[] counts(StreamId customer, Notice notice) {
        try {
            Map<String, String> groups = Portrait.of(reader.stream(customer, 0), keys.keys(customer), address(notice));
            return groups.entrySet().stream()
                    .map(group -> SideWrite.of(COUNT, customer.register(), group.getKey(), group.getValue()))
                    .toArray(SideWrite[]::new);
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    private static String address(Notice notice) {
        return notice.fields().stream()
                .filter(field -> field.kind() == FieldKind.POSTAL_ADDRESS)
                .map(Field::id)
                .findFirst()
                .orElse("");
    }
}
