package fi.rekisteri.command.recipient;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a named recipient. Name, address and secret arrive sealed. */
public sealed interface RecipientCommand extends Command {

    StreamId recipient();

    @Override
    default StreamId stream() {
        return recipient();
    }

    @Override
    default Rule whenMissing() {
        return Rule.RECIPIENT_UNKNOWN;
    }

    record RegisterRecipient(
            @TargetAggregateIdentifier StreamId recipient,
            @Nullable String category,
            List<String> sources,
            RecipientContact contact)
            implements RecipientCommand {}

    record ChangeRecipient(
            @TargetAggregateIdentifier StreamId recipient, List<String> sources, RecipientContact contact)
            implements RecipientCommand {}

    record RetireRecipient(@TargetAggregateIdentifier StreamId recipient) implements RecipientCommand {}
}
