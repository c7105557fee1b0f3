package fi.rekisteri.shared.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every complete subtree a growing tree told of. */
final class MemoryNodes implements NodeSource, NodeSink {
    private final Map<List<Long>, Hash> nodes = new HashMap<>();
    final GrowingTree tree = new GrowingTree();

    static MemoryNodes of(List<Hash> leaves) {
        MemoryNodes all = new MemoryNodes();
        leaves.forEach(leaf -> all.tree.append(leaf, all));
        return all;
    }

    @Override
    public void accept(int level, long index, Hash hash) {
        nodes.put(List.of((long) level, index), hash);
    }

    @Override
    public Hash node(int level, long index) {
        Hash hash = nodes.get(List.of((long) level, index));
        if (hash == null) {
            throw new IllegalArgumentException("no complete subtree " + level + "/" + index);
        }
        return hash;
    }
}
