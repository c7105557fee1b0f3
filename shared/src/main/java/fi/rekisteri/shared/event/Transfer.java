package fi.rekisteri.shared.event;

import fi.rekisteri.shared.notice.Safeguard;
import fi.rekisteri.shared.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What makes it lawful that data leaves the EU and EEA (Art. 44-49, N9).
 *
 * @param country ISO 3166-1 alpha-2
 * @param necessity why the technical set-up needs it, sealed under the recipient's key; null where the notice asks for none
 */
public record Transfer(
        String country, Safeguard safeguard, @Nullable Sealed necessity) {}
