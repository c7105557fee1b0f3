package fi.rekisteri.query.export.verify;

import fi.rekisteri.query.proof.KeyStanding;
import fi.rekisteri.query.proof.LogKey;
import fi.rekisteri.query.proof.LogKeys;
import fi.rekisteri.shared.log.LogTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys the verifier is given: the log's as the notice publishes them, and those of others who vouch for it. */
@Component
class Trusted {
    private final LogKeys keys;
    private final List<String> witnesses;
    private final String stampRoots;

    Trusted(
            LogKeys keys,
            @Value("${rekisteri.export.witness-keys:}") List<String> witnesses,
            @Value("${rekisteri.export.time-stamp-roots:}") String stampRoots) {
        this.keys = keys;
        this.witnesses = witnesses;
        this.stampRoots = stampRoots;
    }

    /** Of the exported log; and of the one that grows, where the export of one that has ended is on record. */
    List<String> options(LogTree tree) {
        Stream<String> logs = keys.of(tree.register()).stream()
                .filter(key -> key.origin().equals(tree.origin()) || key.standing() != KeyStanding.CLOSED)
                .map(LogKey::vkey)
                .distinct();
        List<String> options = new ArrayList<>();
        logs.forEach(vkey -> options.addAll(List.of("--vkey", vkey)));
        witnesses.forEach(vkey -> options.addAll(List.of("--witness", vkey.strip())));
        if (!stampRoots.isBlank()) {
            options.addAll(List.of("--tsa-ca", stampRoots));
        }
        return options;
    }
}
