package fi.rekisteri.shared.sealing;

import java.util.Arrays;

/**
 * A personal value sealed for one data subject.
 *
 * @param retentionClass whose key seals it; the value dies with that key. The class of the notice, or a key of its own within one
 *     ({@code accounting@2032-12-31}; see {@code RetentionClass.idOf})
 * @param ciphertext AES-256-GCM with nonce and tag; associated data: register, subject, retention class, field
 * @param fingerprint equal for equal values of the same subject and field, meaningless without the key
 * @param commitment the key's commitment, which pins the one meaning of the ciphertext (GCM does not commit to its key)
 */
public record Sealed(String retentionClass, byte[] ciphertext, Fingerprint fingerprint, String commitment) {

    /** Whether both seal the same value of the same field and subject. */
    public boolean sameValueAs(Sealed other) {
        return fingerprint.equals(other.fingerprint);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that
                && retentionClass.equals(that.retentionClass)
                && Arrays.equals(ciphertext, that.ciphertext)
                && fingerprint.equals(that.fingerprint)
                && commitment.equals(that.commitment);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "Sealed[" + retentionClass + "]";
    }
}
