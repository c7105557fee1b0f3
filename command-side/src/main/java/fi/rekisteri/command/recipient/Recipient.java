package fi.rekisteri.command.recipient;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.recipient.RecipientCommand.ChangeRecipient;
import fi.rekisteri.command.recipient.RecipientCommand.RegisterRecipient;
import fi.rekisteri.command.recipient.RecipientCommand.RetireRecipient;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.event.RecipientEvent.RecipientChanged;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRetired;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A named recipient. It is told of changes for ever, also once it has been retired and gets nothing more. */
final class Recipient {
    @AggregateIdentifier
    private @Nullable StreamId id;

    private List<String> sources = List.of();
    private @Nullable RecipientContact contact;
    private boolean retired;

    Recipient() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterRecipient command) {
        apply(new RecipientRegistered(command.recipient(), command.category(), command.sources(), command.contact()));
    }

    @CommandHandler
    void decide(ChangeRecipient command) {
        refuseIfRetired();
        if (command.sources().equals(sources) && same(command.contact(), Objects.requireNonNull(contact))) {
            return;
        }
        apply(new RecipientChanged(command.recipient(), command.sources(), command.contact()));
    }

    @CommandHandler
    void decide(RetireRecipient command) {
        if (!retired) {
            apply(new RecipientRetired(command.recipient()));
        }
    }

    @EventSourcingHandler
    void evolve(RecipientEvent event) {
        id = event.recipient();
        switch (event) {
            case RecipientRegistered e -> {
                sources = e.sources();
                contact = e.contact();
            }
            case RecipientChanged e -> {
                sources = e.sources();
                contact = e.contact();
            }
            case RecipientRetired e -> retired = true;
        }
    }

    private void refuseIfRetired() {
        if (retired) {
            throw new Refused(Rule.RECIPIENT_RETIRED);
        }
    }

    private static boolean same(RecipientContact one, RecipientContact other) {
        return one.name().sameValueAs(other.name())
                && one.country().equals(other.country())
                && one.telling() == other.telling()
                && same(one.address(), other.address())
                && same(one.secret(), other.secret());
    }

    private static boolean same(@Nullable Sealed one, @Nullable Sealed other) {
        return one == null ? other == null : other != null && one.sameValueAs(other);
    }
}
