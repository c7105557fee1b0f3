package fi.rekisteri.shared.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final int LARGEST = 300;
    private static final List<Hash> LEAVES = NaiveTree.leaves(LARGEST);
    private static final MemoryNodes NODES = MemoryNodes.of(LEAVES);

    private final Random random = new Random(20261122);

    @Test
    void grows_to_the_root_the_definition_gives_at_every_size() {
        GrowingTree tree = new GrowingTree();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree.root()).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
            assertThat(new GrowingTree(size, tree.edge()).root()).isEqualTo(tree.root());
            assertThat(GrowingTree.at(size, NODES).edge()).isEqualTo(tree.edge());
            if (size < LARGEST) {
                tree.append(LEAVES.get(size));
            }
        }
    }

    @Test
    void tells_every_complete_subtree_once() {
        for (int level = 0; level <= 8; level++) {
            for (int index = 0; (index + 1) << level <= LARGEST; index++) {
                assertThat(NODES.node(level, index))
                        .isEqualTo(NaiveTree.root(LEAVES.subList(index << level, (index + 1) << level)));
            }
        }
    }

    @Test
    void proves_every_leaf_in_every_tree_and_nothing_else() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, NODES);
                assertThat(proof.proves(LEAVES.get(index), root)).isTrue();
                assertThat(mutated(proof).proves(LEAVES.get(index), root)).isFalse();
                assertThat(proof.proves(other(LEAVES.get(index)), root)).isFalse();
                assertThat(proof.proves(LEAVES.get(index), other(root))).isFalse();
            }
        }
    }

    @Test
    void proves_every_tree_the_beginning_of_every_larger_one_and_nothing_else() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, to, NODES);
                assertThat(proof.proves(root(from), root(to))).isTrue();
                assertThat(mutated(proof).proves(root(from), root(to))).isFalse();
                assertThat(proof.proves(other(root(from)), root(to))).isFalse();
                assertThat(proof.proves(root(from), other(root(to)))).isFalse();
            }
        }
    }

    @Test
    void an_index_beyond_the_tree_proves_nothing() {
        InclusionProof last = InclusionProof.of(4, 5, NODES);
        for (long index : new long[] {5, 6, 12, 1L << 40, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            assertThat(new InclusionProof(index, 5, last.path()).proves(LEAVES.get(4), root(5)))
                    .isFalse();
        }
    }

    @Test
    void refuses_to_make_a_proof_that_cannot_be() {
        assertThatThrownBy(() -> InclusionProof.of(3, 3, NODES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InclusionProof.of(-1, 3, NODES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(0, 3, NODES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(4, 3, NODES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrowingTree(3, List.of(LEAVES.getFirst()))).isInstanceOf(Malformed.class);
    }

    private Hash root(int size) {
        return GrowingTree.at(size, NODES).root();
    }

    private Hash other(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    /** The path with one hash changed, added or taken away. */
    private List<Hash> mutated(List<Hash> path) {
        List<Hash> changed = new ArrayList<>(path);
        int at = path.isEmpty() ? 0 : random.nextInt(path.size());
        switch (path.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> changed.add(random.nextInt(path.size() + 1), other(Hash.EMPTY));
            case 1 -> changed.remove(at);
            default -> changed.set(at, other(path.get(at)));
        }
        return changed;
    }

    private InclusionProof mutated(InclusionProof proof) {
        return new InclusionProof(proof.index(), proof.size(), mutated(proof.path()));
    }

    private ConsistencyProof mutated(ConsistencyProof proof) {
        return new ConsistencyProof(proof.from(), proof.to(), mutated(proof.path()));
    }
}
