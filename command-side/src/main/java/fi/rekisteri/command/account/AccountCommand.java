package fi.rekisteri.command.account;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.NamingAsker;
import fi.rekisteri.shared.event.NamingGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.UUID;
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

    /** That the account's name may be told to a customer, for one entry of the customer's log (CJEU C-579/21). */
    record DecideNaming(
            @TargetAggregateIdentifier StreamId account,
            UUID customer,
            long entry,
            NamingGround ground,
            NamingAsker askedBy,
            Sealed reason)
            implements AccountCommand {}
}
