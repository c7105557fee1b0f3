package fi.rekisteri.shared.notice;

import java.util.List;

/** Who gets the data, on what grounds, and how far it may travel. */
public record Sharing(List<RecipientCategory> recipients, List<DisclosureGround> grounds, TransferRule transfers) {

    public Sharing {
        recipients = List.copyOf(recipients);
        grounds = List.copyOf(grounds);
    }
}
