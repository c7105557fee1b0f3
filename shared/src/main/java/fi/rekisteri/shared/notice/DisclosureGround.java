package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * A reason for which data may leave the controller (notice point N8); there are no others.
 *
 * @param recipients ids of the categories of recipients it may go to
 */
public record DisclosureGround(String id, Localized label, List<String> recipients) implements Named {

    public DisclosureGround {
        recipients = List.copyOf(recipients);
    }
}
