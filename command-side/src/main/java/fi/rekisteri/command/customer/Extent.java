package fi.rekisteri.command.customer;

import java.util.List;

/**
 * How far a disclosure reaches, as the notice has it.
 *
 * @param named fields that were asked for one by one and must hold a value
 * @param retentionClasses of all its fields
 * @param purpose it is for
 * @param stoppedBy objection scopes that forbid the purpose it is for (Art. 21)
 */
public record Extent(List<String> named, List<String> retentionClasses, String purpose, List<String> stoppedBy) {
    public Extent {
        named = List.copyOf(named);
        retentionClasses = List.copyOf(retentionClasses);
        stoppedBy = List.copyOf(stoppedBy);
    }
}
