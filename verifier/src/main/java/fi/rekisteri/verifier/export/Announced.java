package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that no hash of the tree covers: the manifest announces each by its SHA-256, so that damage shows. */
final class Announced {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final Pattern COVERED_OTHERWISE =
            Pattern.compile("manifest\\.json|checkpoint|checkpoints/.*|tile/.*|stored/.*|anchors/.*|notices/.*\\.json");
    private static final Set<String> STREAMS = Set.of("records.jsonl", "records.csv", "erasures.jsonl");

    private final Archive archive;
    private final Manifest manifest;
    private final Report report;
    private final Map<String, MessageDigest> streams = new LinkedHashMap<>();

    Announced(Archive archive, Manifest manifest, Report report) {
        this.archive = archive;
        this.manifest = manifest;
        this.report = report;
    }

    /** Compares the small files; names those that are announced and absent, or present and not announced. */
    void check() throws IOException, Unreadable {
        Sha256 sha = new Sha256();
        for (String name : archive.names().stream().sorted().toList()) {
            if (!STREAMS.contains(name) && !COVERED_OTHERWISE.matcher(name).matches()) {
                compare(name, sha.plain(archive.bytes(name, MAX_BYTES)));
            }
        }
        manifest.files().keySet().stream()
                .filter(name -> !archive.has(name))
                .sorted()
                .forEach(name -> report.findings().add(Reason.FILE_MISSING, name, "the manifest announces it"));
    }

    /** A large file, hashed as it is read. */
    InputStream stream(String name) throws IOException, Unreadable {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            streams.put(name, digest);
            return new DigestInputStream(archive.stream(name), digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** After all streams were read to their end. */
    void compareStreams() {
        streams.forEach((name, digest) -> compare(name, digest.digest()));
    }

    private void compare(String name, byte[] hash) {
        if (!HexFormat.of().formatHex(hash).equals(manifest.files().get(name))) {
            report.findings().add(Reason.FILE_WRONG, name, "it is not the file the manifest announces");
        }
    }
}
