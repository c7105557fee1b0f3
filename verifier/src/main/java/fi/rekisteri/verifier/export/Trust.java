package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.log.Key;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the regulator trusts and knows, from elsewhere than the export.
 *
 * @param logKeys given now; {@code rememberedKeys} from earlier verifications
 * @param quorum how many witnesses must have signed a checkpoint of the log; 0 for no demand
 * @param known checkpoints held from earlier
 * @param timeStampRoots whose time stamps count
 * @param tolerance microseconds by which the log's clock may be off
 */
public record Trust(
        List<Key> logKeys,
        List<Key> rememberedKeys,
        List<Key> witnesses,
        int quorum,
        List<KnownCheckpoint> known,
        List<X509Certificate> timeStampRoots,
        long tolerance) {

    /** @param where what it is called in the report */
    public record KnownCheckpoint(String where, byte[] note) {}
}
