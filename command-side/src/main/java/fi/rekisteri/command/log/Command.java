package fi.rekisteri.command.log;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;

/** What can be sent to an aggregate. */
public interface Command {

    /** The aggregate's stream. */
    StreamId stream();

    /** The rule that refuses it when there is no such aggregate. */
    Rule whenMissing();

    /** Kebab-case name of the act, as it stands in records of refusals and repetitions. */
    default String act() {
        return ActNames.of(getClass());
    }
}
