package fi.rekisteri.shared.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a register's log itself; each is a leaf of the log like any other act (Art. 5(2), 32). */
public sealed interface LogEvent extends Event {

    /** @param keys all that sign from now on: base64 of the 32 bytes of an Ed25519 public key */
    @Stored("signing-keys-changed")
    record SigningKeysChanged(String register, List<String> keys) implements LogEvent {
        public SigningKeysChanged {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The database was set back on purpose. The trees so far are never signed again; this event is the first leaf of a new one.
     *
     * @param epoch which begins with it
     * @param ended the trees that end
     * @param reason given by the operator who accepted it; no personal data
     */
    @Stored("log-restored")
    record LogRestored(String register, int epoch, List<EndedTree> ended, String reason) implements LogEvent {
        public LogRestored {
            ended = List.copyOf(ended);
        }
    }

    /**
     * The time for which the notice keeps the log had passed: the contents of these records of access were taken out in the transaction of
     * this event, their hashes stay (Art. 5(1)(e)).
     *
     * @param year the last calendar year whose records end
     * @param keptYears for how long the notice kept them, from the end of their year
     * @param positions of the records that ended
     * @param waiting positions of those that wait for a pending request of the person they tell of
     * @param complete whether no other record of that year or an earlier one is left to end
     */
    @Stored("log-records-ended")
    record RecordsEnded(
            String register, int year, int keptYears, List<Long> positions, List<Long> waiting, boolean complete)
            implements LogEvent {
        public RecordsEnded {
            positions = List.copyOf(positions);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * A tree at its end: what was signed of it, and what the database still held. The difference is what was lost.
     *
     * @param signedSize leaves of the last checkpoint; 0 when the signer knew of none
     * @param signedRoot base64; null with size 0
     * @param keptRoot base64; null when the database holds no leaf of it
     */
    record EndedTree(
            String origin,
            long signedSize,
            @Nullable String signedRoot,
            long keptSize,
            @Nullable String keptRoot) {}
}
