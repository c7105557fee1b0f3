package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.verifier.log.Edge;
import fi.rekisteri.verifier.log.Proofs;
import fi.rekisteri.verifier.log.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final int LARGEST = 300;
    private static final List<byte[]> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> TestTree.leaf(("leaf " + i).getBytes(UTF_8)))
            .toList();
    private static final TestTree TREE = new TestTree(LEAVES);

    private final Sha256 sha = new Sha256();
    private final Proofs proofs = new Proofs(sha);
    private final Random random = new Random(42);

    @Test
    void every_leaf_of_every_tree_is_proved_and_nothing_else() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = TREE.inclusion(index, 0, size);
                byte[] root = TREE.root(size);
                assertThat(proofs.includes(index, size, LEAVES.get(index), path, root))
                        .isTrue();
                assertThat(proofs.includes(index, size, LEAVES.get(index), mutated(path), root))
                        .isFalse();
                assertThat(proofs.includes(index, size, other(LEAVES.get(index)), path, root))
                        .isFalse();
                assertThat(proofs.includes(index + size, size, LEAVES.get(index), path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proved_the_beginning_of_every_larger_one_and_nothing_else() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                List<byte[]> path = TREE.consistency(from, to);
                byte[] old = TREE.root(from);
                byte[] root = TREE.root(to);
                assertThat(proofs.continues(from, to, old, root, path)).isTrue();
                assertThat(proofs.continues(from, to, old, root, mutated(path))).isFalse();
                assertThat(proofs.continues(from, to, other(old), root, path)).isFalse();
                assertThat(proofs.continues(from, to, old, other(root), path)).isFalse();
            }
        }
    }

    @Test
    void the_edge_is_the_tree_at_every_size() throws Exception {
        Edge edge = new Edge(sha);
        for (int size = 0; size < LARGEST; size++) {
            assertThat(edge.root()).isEqualTo(TREE.root(size));
            assertThat(Edge.of(sha, size, edge.hashes()).root()).isEqualTo(TREE.root(size));
            edge.add(0, LEAVES.get(size));
        }
    }

    private byte[] other(byte[] hash) {
        byte[] other = hash.clone();
        other[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private List<byte[]> mutated(List<byte[]> path) {
        List<byte[]> changed = new ArrayList<>(path);
        switch (path.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> changed.add(random.nextInt(path.size() + 1), TestTree.sha());
            case 1 -> changed.remove(random.nextInt(path.size()));
            default -> changed.replaceAll(this::other);
        }
        return changed;
    }
}
