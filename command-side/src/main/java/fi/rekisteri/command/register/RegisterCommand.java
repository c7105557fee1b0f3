package fi.rekisteri.command.register;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a register. */
sealed interface RegisterCommand extends Command {

    StreamId register();

    Notice notice();

    @Override
    default StreamId stream() {
        return register();
    }

    @Override
    default Rule whenMissing() {
        return Rule.REGISTER_UNKNOWN;
    }

    record EstablishRegister(@TargetAggregateIdentifier StreamId register, Notice notice) implements RegisterCommand {}

    /** {@code today} in the register's country: no notice takes effect before it is published. */
    record ReviseNotice(@TargetAggregateIdentifier StreamId register, Notice notice, LocalDate today)
            implements RegisterCommand {}
}
