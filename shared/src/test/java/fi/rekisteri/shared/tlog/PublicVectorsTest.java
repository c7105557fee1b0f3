package fi.rekisteri.shared.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public vectors of transparency-dev/merkle, 98 for each kind of proof. They lie beside the project, not in it: a plain clone does
 * without (MerkleTreeTest then stands alone), {@code -Drekisteri.vectors.required=true} insists on them.
 */
class PublicVectorsTest {
    private static final Path FOLDER = Path.of(System.getProperty("rekisteri.vectors", "../../shared/vectors"));
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void found() {
        boolean found = Files.isDirectory(FOLDER);
        assertThat(found || !Boolean.getBoolean("rekisteri.vectors.required"))
                .as("public vectors in " + FOLDER.toAbsolutePath().normalize())
                .isTrue();
        assumeTrue(found, "no public vectors beside the project");
    }

    @Test
    void judges_every_inclusion_vector_right() throws IOException {
        List<JsonNode> vectors = vectors("inclusion");
        assertThat(vectors).hasSize(98);
        for (JsonNode vector : vectors) {
            assertThat(includes(vector)).as(vector.toString()).isNotEqualTo(wantsError(vector));
        }
    }

    @Test
    void judges_every_consistency_vector_right() throws IOException {
        List<JsonNode> vectors = vectors("consistency");
        assertThat(vectors).hasSize(98);
        for (JsonNode vector : vectors) {
            assertThat(isConsistent(vector)).as(vector.toString()).isNotEqualTo(wantsError(vector));
        }
    }

    private static boolean includes(JsonNode vector) {
        try {
            return new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector))
                    .proves(
                            Hash.ofBase64(vector.get("leafHash").stringValue()),
                            Hash.ofBase64(vector.get("root").stringValue()));
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean isConsistent(JsonNode vector) {
        try {
            return new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector))
                    .proves(root(vector, "root1"), root(vector, "root2"));
        } catch (Malformed e) {
            return false;
        }
    }

    /** Some vectors write "don't care" where a root should be: to us, some root or other. */
    private static Hash root(JsonNode vector, String name) {
        byte[] bytes = Base64.getDecoder().decode(vector.get(name).stringValue());
        return bytes.length == Hash.BYTES ? Hash.of(bytes) : Hash.leaf(bytes);
    }

    private static List<Hash> path(JsonNode vector) {
        List<Hash> path = new ArrayList<>();
        if (!vector.get("proof").isNull()) {
            vector.get("proof").forEach(hash -> path.add(Hash.ofBase64(hash.stringValue())));
        }
        return path;
    }

    /** Sizes are unsigned 64-bit numbers there; the largest are negative here and refused as such. */
    private static long number(JsonNode vector, String name) {
        return vector.get(name).bigIntegerValue().longValue();
    }

    private static boolean wantsError(JsonNode vector) {
        return vector.get("wantErr").booleanValue();
    }

    private static List<JsonNode> vectors(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JSON.readTree(file.toFile()))
                    .toList();
        }
    }
}
