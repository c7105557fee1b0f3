package fi.rekisteri.query.account;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.CardJson;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.AccountConsulted;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "accounts", description = "Who may act")
class AccountsResource {
    private final JdbcClient sql;
    private final KeyStore keys;
    private final AccessLog log;

    AccountsResource(JdbcClient sql, KeyStore keys, AccessLog log) {
        this.sql = sql;
        this.keys = keys;
        this.log = log;
    }

    @GetMapping("/registers/{register}/accounts")
    @Reads(
            act = "list-accounts",
            roles = {Role.REGISTER_OWNER, Role.PRIVACY_OFFICER},
            customers = false)
    @Operation(
            operationId = "listAccounts",
            summary = "The named accounts and their confidentiality undertakings",
            description =
                    "Each account shown gets a record of it. No purpose is needed: no customer's data is touched.")
    ResponseEntity<Accounts> accounts(Reading reading) throws SQLException {
        List<Row> rows = rows(reading.register());
        Map<StreamId, Map<String, SubjectKey>> living =
                keys.keys(rows.stream().map(Row::id).toList());
        List<Accounts.Account> opened = rows.stream()
                .map(row -> opened(row, living.getOrDefault(row.id(), Map.of())))
                .toList();
        long position = log.record(
                reading,
                rows.stream()
                        .map(row -> new AccountConsulted(
                                reading.register(), row.id().id()))
                        .toList());
        return Answer.at(position).body(new Accounts(opened));
    }

    private record Row(
            StreamId id,
            Instant openedAt,
            Sealed login,
            Sealed name,
            @Nullable LocalDate signedOn,
            @Nullable OffsetDateTime endedAt) {}

    private List<Row> rows(String register) {
        return sql.sql("SELECT register, account, opened_at, login, name, signed_on, ended_at FROM views.account"
                        + " WHERE register = ? ORDER BY opened")
                .param(register)
                .query(AccountsResource::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new StreamId(row.getString("register"), row.getObject("account", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                CardJson.sealed(row.getString("login")),
                CardJson.sealed(row.getString("name")),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }

    private static Accounts.Account opened(Row row, Map<String, SubjectKey> living) {
        return new Accounts.Account(
                row.id().id(),
                text(living, Part.ACCOUNT_NAME, row.name()),
                text(living, Part.LOGIN, row.login()),
                row.openedAt(),
                row.signedOn() != null && row.endedAt() == null,
                row.signedOn(),
                row.endedAt() == null ? null : row.endedAt().toInstant());
    }

    private static @Nullable String text(Map<String, SubjectKey> living, Part part, Sealed sealed) {
        return living.containsKey(sealed.retentionClass())
                ? new Opener(living).open(part.id(), sealed).asString()
                : null;
    }
}
