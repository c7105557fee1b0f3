package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileTest {

    @Test
    void is_found_where_the_specification_says() {
        assertThat(new TilePath(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new TilePath(2, 0, 1).path()).isEqualTo("tile/2/000.p/1");
        assertThat(new TilePath(TilePath.ENTRIES, 999, 255).path()).isEqualTo("tile/entries/999.p/255");
        assertThat(new TilePath(1, 1_000, 256).path()).isEqualTo("tile/1/x001/000");
    }

    @Test
    void a_tree_of_70_000_leaves_has_the_tiles_the_specification_counts() {
        List<TilePath> tiles = TilePath.of(70_000);
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles)
                .contains(
                        new TilePath(0, 272, 256),
                        new TilePath(0, 273, 112),
                        new TilePath(1, 0, 256),
                        new TilePath(1, 1, 17),
                        new TilePath(2, 0, 1));
        assertThat(TilePath.of(256)).containsExactly(new TilePath(0, 0, 256), new TilePath(1, 0, 1));
        assertThat(TilePath.of(0)).isEmpty();
    }

    @Test
    void a_path_is_read_in_one_spelling_only() {
        for (String path : List.of("tile/0/x001/x234/067", "tile/63/000.p/1", "tile/entries/x001/000")) {
            assertThat(TilePath.parse(path).path()).isEqualTo(path);
        }
        for (String path : List.of(
                "tile/00/000",
                "tile/64/000",
                "tile/0/0",
                "tile/0/1000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/-1/000",
                "tile/0/../000",
                "/tile/0/000",
                "tile/8/0/000",
                "tile/0/000\n",
                "tile/entry/000",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/000")) {
            assertThatThrownBy(() -> TilePath.parse(path)).as(path).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void gives_every_node_of_the_tree_back() {
        List<Hash> leaves = NaiveTree.leaves(70_000);
        MemoryNodes nodes = MemoryNodes.of(leaves);
        Function<TilePath, byte[]> tiles = tiles(nodes, 70_000);
        NodeSource fromTiles = new TileNodes(70_000, tiles);

        assertThat(GrowingTree.at(70_000, fromTiles).root()).isEqualTo(nodes.tree.root());
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            assertThat(InclusionProof.of(index, 70_000, fromTiles).proves(leaves.get((int) index), nodes.tree.root()))
                    .isTrue();
        }
        assertThat(ConsistencyProof.of(65_537, 70_000, fromTiles))
                .isEqualTo(ConsistencyProof.of(65_537, 70_000, nodes));
    }

    @Test
    void refuses_a_tile_of_another_size() {
        Hash hash = Hash.EMPTY;
        assertThat(Tile.parse(new Tile(List.of(hash)).bytes()).hashes()).containsExactly(hash);
        assertThatThrownBy(() -> Tile.parse(new byte[0])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Tile.parse(new byte[33])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Tile.parse(new byte[257 * 32])).isInstanceOf(Malformed.class);
        NodeSource narrow = new TileNodes(3, path -> hash.bytes());
        assertThatThrownBy(() -> narrow.node(0, 0)).isInstanceOf(Malformed.class);
    }

    @Test
    void bundles_entries_behind_their_lengths() {
        EntryBundle bundle = new EntryBundle(List.of("a".getBytes(UTF_8), "bcd".getBytes(UTF_8)));
        assertThat(bundle.bytes()).containsExactly(0, 1, 'a', 0, 3, 'b', 'c', 'd');
        assertThat(EntryBundle.parse(bundle.bytes()).entries().get(1)).isEqualTo("bcd".getBytes(UTF_8));
        assertThat(EntryBundle.parse(new EntryBundle(List.of(new byte[65_535])).bytes())
                        .entries()
                        .getFirst())
                .hasSize(65_535);
    }

    @Test
    void refuses_a_bundle_that_does_not_end_where_it_says() {
        assertThatThrownBy(() -> new EntryBundle(List.of(new byte[65_536])).bytes())
                .isInstanceOf(Malformed.class);
        for (byte[] bytes : List.of(new byte[0], new byte[] {0}, new byte[] {0, 2, 1}, new byte[] {-1, -1, 1})) {
            assertThatThrownBy(() -> EntryBundle.parse(bytes)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> EntryBundle.parse(new byte[257 * 2])).isInstanceOf(Malformed.class);
    }

    private static Function<TilePath, byte[]> tiles(NodeSource nodes, long size) {
        Map<TilePath, byte[]> tiles = TilePath.of(size).stream().collect(Collectors.toMap(path -> path, path -> {
            List<Hash> hashes = IntStream.range(0, path.width())
                    .mapToObj(i -> nodes.node(8 * path.level(), path.index() * 256 + i))
                    .toList();
            return new Tile(hashes).bytes();
        }));
        return tiles::get;
    }
}
