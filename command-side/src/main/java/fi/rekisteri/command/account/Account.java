package fi.rekisteri.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.account.AccountCommand.DecideNaming;
import fi.rekisteri.command.account.AccountCommand.EndUndertaking;
import fi.rekisteri.command.account.AccountCommand.OpenAccount;
import fi.rekisteri.command.account.AccountCommand.RecordUndertaking;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.AccountEvent;
import fi.rekisteri.shared.event.AccountEvent.AccountOpened;
import fi.rekisteri.shared.event.AccountEvent.NamingDecided;
import fi.rekisteri.shared.event.AccountEvent.UndertakingEnded;
import fi.rekisteri.shared.event.AccountEvent.UndertakingRecorded;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A named account of one register. It acts on personal data only while its confidentiality undertaking stands. */
final class Account {
    @AggregateIdentifier
    private @Nullable StreamId id;

    private @Nullable Sealed name;
    private boolean undertaking;
    private final Set<Long> named = new HashSet<>();

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenAccount command) {
        if (name != null) {
            if (!name.sameValueAs(command.name())) {
                throw new Refused(Rule.ACCOUNT_CONFLICT, "name");
            }
            return;
        }
        apply(new AccountOpened(command.account(), command.login(), command.name()));
    }

    @CommandHandler
    void decide(RecordUndertaking command) {
        if (!undertaking) {
            apply(new UndertakingRecorded(command.account(), command.signedOn()));
        }
    }

    @CommandHandler
    void decide(EndUndertaking command) {
        if (undertaking) {
            apply(new UndertakingEnded(command.account()));
        }
    }

    @CommandHandler
    void decide(DecideNaming command) {
        if (named.contains(command.entry())) {
            return;
        }
        apply(new NamingDecided(
                command.account(),
                command.customer(),
                command.entry(),
                command.ground(),
                command.askedBy(),
                command.reason()));
    }

    @EventSourcingHandler
    void evolve(AccountEvent event) {
        id = event.account();
        switch (event) {
            case AccountOpened e -> name = e.name();
            case UndertakingRecorded e -> undertaking = true;
            case UndertakingEnded e -> undertaking = false;
            case NamingDecided e -> named.add(e.entry());
        }
    }
}
