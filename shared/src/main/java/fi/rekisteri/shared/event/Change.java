package fi.rekisteri.shared.event;

import java.util.List;
import java.util.UUID;

/**
 * A change of a customer's data that others must learn of.
 *
 * @param event id of the event that made it
 * @param categories what it concerns of that which the recipient got
 * @param fields the same, by field; empty where it concerns all of the categories
 */
public record Change(ChangeKind kind, UUID event, List<String> categories, List<String> fields) {
    public Change {
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
    }
}
