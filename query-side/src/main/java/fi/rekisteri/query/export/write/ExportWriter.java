package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.query.export.zip.PrivateFiles;
import fi.rekisteri.query.export.zip.ZipWriter;
import fi.rekisteri.shared.log.EventReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes exports to files. */
public final class ExportWriter {
    private final DataSource dataSource;
    private final EventReader events;
    private final NoticePages pages;
    private final byte @Nullable [] verifier;
    private final Clock clock;

    /** @param verifier the verifier's jar, to go into the export; null to leave it out */
    public ExportWriter(
            DataSource dataSource, EventReader events, NoticePages pages, byte @Nullable [] verifier, Clock clock) {
        this.dataSource = dataSource;
        this.events = events;
        this.pages = pages;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * Writes an export; what was begun is deleted when it does not come to its end.
     *
     * @param file must not exist; nor may its neighbours with {@code .records}, {@code .csv}, {@code .erasures} behind its name
     * @throws NotSealed until the keeper of the log has signed over the event that recorded the export
     * @throws TooLarge when it would exceed the format's limits
     */
    public Written write(ExportOrder order, Path file, Progress progress) throws IOException, SQLException {
        MessageDigest digest = Hashes.sha256();
        Export.Content content;
        try (Connection connection = dataSource.getConnection()) {
            try (OutputStream out = new DigestOutputStream(
                            new BufferedOutputStream(PrivateFiles.create(file), 256 * 1024), digest);
                    Sheets sheets = new Sheets(file)) {
                ZipWriter zip = new ZipWriter(out);
                content = new Export(connection, order, zip, sheets, this).write(progress);
                zip.finish();
            }
        } catch (IOException | SQLException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Written(
                content.leaves(),
                content.records(),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()),
                content.unreadable());
    }

    EventReader events() {
        return events;
    }

    NoticePages pages() {
        return pages;
    }

    byte @Nullable [] verifier() {
        return verifier;
    }

    Clock clock() {
        return clock;
    }

    static byte[] lines(Iterable<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
