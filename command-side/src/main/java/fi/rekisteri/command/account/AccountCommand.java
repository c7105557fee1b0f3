package fi.rekisteri.command.account;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a named account (N13). Login and name arrive sealed under the account's own key. */
public sealed interface AccountCommand extends Command {

    StreamId account();

    @Override
    default StreamId stream() {
        return account();
    }

    @Override
    default Rule whenMissing() {
        return Rule.ACCOUNT_UNKNOWN;
    }

    record OpenAccount(@TargetAggregateIdentifier StreamId account, Sealed login, Sealed name)
            implements AccountCommand {}

    record RecordUndertaking(@TargetAggregateIdentifier StreamId account, LocalDate signedOn)
            implements AccountCommand {}

    record EndUndertaking(@TargetAggregateIdentifier StreamId account) implements AccountCommand {}
}
