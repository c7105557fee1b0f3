package fi.rekisteri.shared.event;

import fi.rekisteri.shared.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Who a recipient is and how it is told (Art. 19). All sealed parts are sealed under the recipient's own key, so that they stay readable
 * when a customer's keys die.
 *
 * @param country ISO 3166-1 alpha-2
 * @param address web address or e-mail address; null when told by hand
 * @param secret what the signatures of its webhook are made with; null unless told by webhook
 */
public record RecipientContact(
        Sealed name,
        String country,
        Telling telling,
        @Nullable Sealed address,
        @Nullable Sealed secret) {}
