package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The files of an export, open to every kind of tampering. */
final class Unpacked {
    final Map<String, byte[]> files = new LinkedHashMap<>();

    static Unpacked of(Path export) throws IOException {
        Unpacked unpacked = new Unpacked();
        try (ZipFile zip = new ZipFile(export.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked.files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return unpacked;
    }

    Path pack(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "attacked", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    Unpacked flip(String file, int at) {
        files.computeIfPresent(file, (name, bytes) -> {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            return changed;
        });
        return this;
    }

    String text(String file) {
        return new String(files.get(file), UTF_8);
    }

    Unpacked put(String file, String text) {
        files.put(file, text.getBytes(UTF_8));
        return this;
    }

    /** Where a leaf's entry begins in {@code tile/entries/000}, and where it ends. */
    int[] entry(int leaf) {
        ByteBuffer bundle = ByteBuffer.wrap(files.get("tile/entries/000"));
        for (int i = 0; i < leaf; i++) {
            bundle.position(bundle.position() + 2 + Short.toUnsignedInt(bundle.getShort(bundle.position())));
        }
        int length = Short.toUnsignedInt(bundle.getShort());
        return new int[] {bundle.position(), bundle.position() + length};
    }

    /** Where a blob begins in {@code stored/000}: of each leaf the payload, then the metadata. */
    int blob(int number) {
        ByteBuffer bundle = ByteBuffer.wrap(files.get("stored/000"));
        for (int i = 0; i < number; i++) {
            bundle.position(bundle.position() + 4 + bundle.getInt(bundle.position()));
        }
        return bundle.position() + 4;
    }
}
