package fi.rekisteri.query.export.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A member that grows beside the archive, packed, until its turn comes. */
public final class Spool implements AutoCloseable {
    private final Path file;
    private final OutputStream out;
    private final Packer packer;
    private final MessageDigest sha256;
    private String hash = "";

    /** @param file does not exist yet; only its owner may read it */
    public Spool(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(PrivateFiles.create(file), 64 * 1024);
        this.packer = new Packer(out);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    public void write(byte[] bytes) throws IOException {
        sha256.update(bytes);
        packer.write(bytes);
    }

    /** SHA-256 of what was written, in hexadecimal; after it nothing more can be. */
    public String finish() throws IOException {
        packer.finish();
        out.close();
        hash = HexFormat.of().formatHex(sha256.digest());
        return hash;
    }

    Member member(String name) {
        return new Member(name, true, packer.crc(), packer.size(), packer.packed());
    }

    void copyTo(OutputStream archive) throws IOException {
        Files.copy(file, archive);
    }

    @Override
    public void close() throws IOException {
        out.close();
        packer.close();
        Files.deleteIfExists(file);
    }
}
