package fi.rekisteri.command.account.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.account.AccountCommand.EndUndertaking;
import fi.rekisteri.command.account.AccountCommand.OpenAccount;
import fi.rekisteri.command.account.AccountCommand.RecordUndertaking;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and programmes are let in: an account, and the undertaking without which it may do nothing (N13). */
final class Admitting {
    static final AccountTask<NewAccount> OPEN = new AccountTask<>("open-account", NewAccount.class, Admitting::open);
    static final AccountTask<Undertaking> BIND =
            new AccountTask<>("record-undertaking", Undertaking.class, Admitting::bind);
    static final AccountTask<Nothing> RELEASE = new AccountTask<>("end-undertaking", Nothing.class, Admitting::release);

    /** The one class of an account's data: it has a key of its own. */
    private static final String KEPT = "account";

    private static final int LONGEST_LOGIN = 255;
    private static final int LONGEST_NAME = 200;

    private Admitting() {}

    @Schema(description = "A named account")
    record NewAccount(
            @Schema(description = "The identity provider's subject (claim sub); sealed", requiredMode = REQUIRED)
            @Nullable
            String login,

            @Schema(description = "Whose account it is, up to 200 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String name) {}

    @Schema(description = "A signed confidentiality undertaking")
    record Undertaking(
            @Schema(description = "Day of the signature", requiredMode = REQUIRED, format = "date") @Nullable
            String signedOn) {}

    private static Draft open(NewAccount given, Desk desk) {
        String login = text("login", given.login(), LONGEST_LOGIN);
        String name = text("name", given.name(), LONGEST_NAME);
        Optional<StreamId> known = desk.accountOf(login);
        StreamId account = known.orElseGet(desk::newStream);
        Sealer sealer = known.isPresent() ? desk.sealerOf(account) : desk.newSealer(account);
        Draft draft = Draft.of(new OpenAccount(
                account,
                sealer.seal(Part.LOGIN, KEPT, Values.text(login)),
                sealer.seal(Part.ACCOUNT_NAME, KEPT, Values.text(name))));
        return known.isPresent() ? draft : draft.with(desk.openAccount(account, login));
    }

    private static Draft bind(Undertaking given, Desk desk) {
        StreamId account = desk.stream(AccountTask.ACCOUNT);
        LocalDate signedOn = date(given.signedOn());
        if (signedOn.isAfter(desk.today())) {
            throw new Refused(Rule.DATE_IN_FUTURE, "signedOn");
        }
        return Draft.of(new RecordUndertaking(account, signedOn)).with(desk.undertaking(account, true));
    }

    private static Draft release(Nothing given, Desk desk) {
        StreamId account = desk.stream(AccountTask.ACCOUNT);
        return Draft.of(new EndUndertaking(account)).with(desk.undertaking(account, false));
    }

    private static String text(String member, @Nullable String text, int longest) {
        if (text == null) {
            throw new Refused(Rule.VALUE_MISSING, member);
        }
        return Shape.text(member, text, longest);
    }

    private static LocalDate date(@Nullable String date) {
        if (date == null) {
            throw new Refused(Rule.VALUE_MISSING, "signedOn");
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new Refused(Rule.VALUE_MALFORMED, "signedOn");
        }
    }
}
