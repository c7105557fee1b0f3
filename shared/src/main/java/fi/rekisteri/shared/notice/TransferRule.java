package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * When data may leave the EU and EEA (GDPR Art. 44, notice point N9).
 *
 * @param technicalNecessity whether each transfer must say why the technical set-up needs it
 * @param safeguards those accepted; none means that nothing is transferred
 */
public record TransferRule(boolean technicalNecessity, List<Safeguard> safeguards) {

    public TransferRule {
        safeguards = List.copyOf(safeguards);
    }
}
