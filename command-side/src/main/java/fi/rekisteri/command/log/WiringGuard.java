package fi.rekisteri.command.log;

import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.stereotype.Component;

/** Refuses to start on stand-ins: on Axon's default bus commands succeed and nothing is stored. */
@Component
class WiringGuard {

    WiringGuard(Configuration axon) {
        Class<?> found = axon.eventBus().getClass();
        if (found != EmbeddedEventStore.class) {
            throw new IllegalStateException(
                    "Expected " + EmbeddedEventStore.class.getName() + ", found " + found.getName());
        }
    }
}
