package fi.rekisteri.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.verifier.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The public vectors of transparency-dev/merkle. They lie beside the project: a plain clone does without,
 * {@code -Drekisteri.vectors.required=true} insists on them.
 */
class PublicVectorsTest {
    private static final Path FOLDER = Path.of(System.getProperty("rekisteri.vectors", "../../shared/vectors"));
    private static final Proofs PROOFS = new Proofs(new Sha256());

    @BeforeAll
    static void found() {
        boolean found = Files.isDirectory(FOLDER);
        assertThat(found || !Boolean.getBoolean("rekisteri.vectors.required"))
                .as("public vectors in " + FOLDER.toAbsolutePath().normalize())
                .isTrue();
        assumeTrue(found, "no public vectors beside the project");
    }

    @Test
    void judges_every_vector_right() throws IOException, Illegible {
        assertThat(judged("inclusion")).isEqualTo(98);
        assertThat(judged("consistency")).isEqualTo(98);
    }

    private static int judged(String kind) throws IOException, Illegible {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(FOLDER.resolve(kind))) {
            files = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] json = Files.readAllBytes(file);
            Map<String, Object> vector = Json.object(json, 0, json.length);
            boolean accepted = kind.equals("inclusion") ? included(vector) : consistent(vector);
            assertThat(accepted).as(file.toString()).isNotEqualTo(vector.get("wantErr"));
        }
        return files.size();
    }

    private static boolean included(Map<String, Object> vector) {
        return PROOFS.includes(
                number(vector, "leafIdx"),
                number(vector, "treeSize"),
                bytes(vector, "leafHash"),
                path(vector),
                bytes(vector, "root"));
    }

    private static boolean consistent(Map<String, Object> vector) {
        return PROOFS.continues(
                number(vector, "size1"),
                number(vector, "size2"),
                bytes(vector, "root1"),
                bytes(vector, "root2"),
                path(vector));
    }

    private static List<byte[]> path(Map<String, Object> vector) {
        List<byte[]> path = new ArrayList<>();
        if (vector.get("proof") instanceof List<?> list) {
            list.forEach(hash -> path.add(Base64.getDecoder().decode((String) hash)));
        }
        return path;
    }

    private static byte[] bytes(Map<String, Object> vector, String name) {
        return Base64.getDecoder().decode((String) vector.get(name));
    }

    private static long number(Map<String, Object> vector, String name) {
        return Long.parseUnsignedLong(((Json.Numeral) vector.get(name)).text());
    }
}
