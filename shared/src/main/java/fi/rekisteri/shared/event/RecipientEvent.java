package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named recipient of a register's data, or a named source of it (Art. 4(9), 15(1)(c) and (g), N5, N7). */
public sealed interface RecipientEvent extends Event {

    StreamId recipient();

    @Override
    default String register() {
        return recipient().register();
    }

    /**
     * @param category a recipient category of the notice; null for somebody who only gives data and gets none
     * @param sources the notice's sources whose data comes from it: it is told when that data was wrong (N19)
     */
    @Stored("recipient-registered")
    record RecipientRegistered(
            StreamId recipient, @Nullable String category, List<String> sources, RecipientContact contact)
            implements RecipientEvent {
        public RecipientRegistered {
            sources = List.copyOf(sources);
        }
    }

    @Stored("recipient-changed")
    record RecipientChanged(StreamId recipient, List<String> sources, RecipientContact contact)
            implements RecipientEvent {
        public RecipientChanged {
            sources = List.copyOf(sources);
        }
    }

    /** It gets nothing more; of what it has got it is told as before. */
    @Stored("recipient-retired")
    record RecipientRetired(StreamId recipient) implements RecipientEvent {}
}
