package fi.rekisteri.shared.sealing;

/**
 * Wraps secrets with a key-encryption key that lives outside the database. A file in standalone; a KMS or Vault transit key fits the same
 * two calls.
 */
public interface KeyEncryption {

    /** @param context bound to the result: unwrapping needs the same bytes */
    byte[] wrap(byte[] secret, byte[] context);

    /** @throws java.security.GeneralSecurityException when it was wrapped by another key or for another context */
    byte[] unwrap(byte[] wrapped, byte[] context) throws java.security.GeneralSecurityException;
}
