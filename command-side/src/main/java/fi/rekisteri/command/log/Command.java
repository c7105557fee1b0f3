package fi.rekisteri.command.log;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import java.util.UUID;

/** What can be sent to an aggregate. */
public interface Command {

    /** The aggregate's stream. */
    StreamId stream();

    /** The rule that refuses it when there is no such aggregate. */
    Rule whenMissing();

    /** Whose data it is about, where records of repetitions are kept; the aggregate itself unless it is about somebody else. */
    default UUID subject() {
        return stream().id();
    }

    /** Kebab-case name of the act, as it stands in records of refusals and repetitions. */
    default String act() {
        return ActNames.of(getClass());
    }
}
