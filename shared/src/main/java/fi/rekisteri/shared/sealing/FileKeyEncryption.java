package fi.rekisteri.shared.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** A 256-bit key-encryption key in a file of its owner only, in hexadecimal. */
public final class FileKeyEncryption implements KeyEncryption {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final AesGcm aead;

    private FileKeyEncryption(byte[] key) {
        this.aead = new AesGcm(key);
    }

    /**
     * @throws IOException when the file cannot be read, can be read by others, or does not hold 64 hexadecimal digits
     */
    public static FileKeyEncryption read(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions) && !permissions.equals(EnumSet.of(PosixFilePermission.OWNER_READ))) {
            throw new IOException("Key-encryption key " + file + " can be read by others: chmod 600 it");
        }
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IOException("Key-encryption key " + file + " must hold 64 hexadecimal digits");
            }
            return new FileKeyEncryption(key);
        } catch (IllegalArgumentException e) {
            throw new IOException("Key-encryption key " + file + " must hold 64 hexadecimal digits", e);
        }
    }

    @Override
    public byte[] wrap(byte[] secret, byte[] context) {
        try {
            return aead.encrypt(secret, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        return aead.decrypt(wrapped, context);
    }
}
