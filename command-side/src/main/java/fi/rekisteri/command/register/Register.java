package fi.rekisteri.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.register.RegisterCommand.EstablishRegister;
import fi.rekisteri.command.register.RegisterCommand.ReviseNotice;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.event.RegisterEvent.NoticeRevised;
import fi.rekisteri.shared.event.RegisterEvent.RegisterEstablished;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A register is established by its first notice and lives by the versions that follow; none of them is ever changed or taken back. */
final class Register {
    @AggregateIdentifier
    private @Nullable StreamId id;

    private final List<Notice> versions = new ArrayList<>();

    Register() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EstablishRegister command) {
        refuseIfOfAnother(command);
        if (versions.contains(command.notice())) {
            return;
        }
        refuseIfEstablished();
        apply(new RegisterEstablished(command.register().register(), command.notice()));
    }

    @CommandHandler
    void decide(ReviseNotice command) {
        refuseIfOfAnother(command);
        if (versions.contains(command.notice())) {
            return;
        }
        refuseUnlessItFollows(command.notice(), command.today());
        apply(new NoticeRevised(command.register().register(), command.notice()));
    }

    @EventSourcingHandler
    void evolve(RegisterEvent event) {
        id = StreamId.ofRegister(event.register());
        switch (event) {
            case RegisterEstablished e -> versions.add(e.notice());
            case NoticeRevised e -> versions.add(e.notice());
        }
    }

    private void refuseIfOfAnother(RegisterCommand command) {
        if (!command.notice().register().equals(command.register().register())) {
            throw new Refused(Rule.NOTICE_INVALID, "register");
        }
    }

    private void refuseIfEstablished() {
        if (!versions.isEmpty()) {
            throw new Refused(Rule.NOTICE_VERSION_NOT_NEW, "version");
        }
    }

    private void refuseUnlessItFollows(Notice next, LocalDate today) {
        Revision revision = new Revision(versions, next, today);
        if (!revision.versionFollows()) {
            throw new Refused(Rule.NOTICE_VERSION_NOT_NEW, "version");
        }
        revision.problems().stream().findFirst().ifPresent(problem -> {
            throw new Refused(Rule.NOTICE_INVALID, problem.place());
        });
    }
}
