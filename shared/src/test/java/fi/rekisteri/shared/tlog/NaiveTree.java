package fi.rekisteri.shared.tlog;

import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962, 2.1, word by word: what the clever code is measured by. */
final class NaiveTree {
    private NaiveTree() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (2 * split < leaves.size()) {
            split *= 2;
        }
        return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    static NodeSource nodes(List<Hash> leaves) {
        return (level, index) -> root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }
}
