package fi.rekisteri.query.export.container;

import fi.rekisteri.query.export.write.Written;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts finished exports into containers, when there is an authority that stamps them; without its stamp they stay as they are. */
public final class Containers {
    /** Media type of a container. */
    public static final String TYPE = Asic.TYPE;

    private static final Logger LOGGER = LoggerFactory.getLogger(Containers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final @Nullable StampAuthority authority;

    private Containers(@Nullable StampAuthority authority) {
        this.authority = authority;
    }

    /** @param address of a time-stamp authority; blank for no containers */
    public static Containers of(String address) {
        return new Containers(
                address.isBlank()
                        ? null
                        : new StampAuthority(
                                HttpClient.newBuilder().connectTimeout(PATIENCE).build(), URI.create(address)));
    }

    /** Whether a file is a container around an export. */
    public static boolean isContainer(Path file) throws IOException {
        return Asic.is(file);
    }

    /**
     * Takes the export out of a container.
     *
     * @param export must not exist
     * @return false where the container cannot be opened
     */
    public static boolean unpack(Path container, Path export) throws IOException {
        return Asic.unpack(container, export);
    }

    /**
     * Puts a container in the place of the export.
     *
     * @param export a file; its neighbour with {@code .asics} behind its name is used on the way
     * @return what is in the file now
     */
    public Written around(Path export, Written written) throws IOException {
        if (authority == null) {
            return written;
        }
        byte[] token;
        try {
            token = authority.stamp(HexFormat.of().parseHex(written.sha256()));
        } catch (NotStamped e) {
            LOGGER.warn("The export in {} has no container: the authority: {}", export.getFileName(), e.getMessage());
            return written;
        }
        Path container = export.resolveSibling(export.getFileName() + ".asics");
        Files.deleteIfExists(container);
        Asic.write(export, token, container);
        Files.move(container, export, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Written(
                written.leaves(), written.records(), Files.size(export), sha256(export), written.unreadable());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
