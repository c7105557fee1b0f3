package fi.rekisteri.shared.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of a tile, 1 to 256 of one level of the tree, one after the other. */
public record Tile(List<Hash> hashes) {

    public Tile {
        hashes = List.copyOf(hashes);
        Malformed.when(hashes.isEmpty() || hashes.size() > TilePath.FULL, "a tile of " + hashes.size() + " hashes");
    }

    /** @throws Malformed when these are not the bytes of 1 to 256 hashes */
    public static Tile parse(byte[] bytes) {
        Malformed.when(
                bytes.length % Hash.BYTES != 0 || bytes.length > TilePath.FULL * Hash.BYTES,
                "a tile of " + bytes.length + " bytes");
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
        }
        return new Tile(hashes);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> hash.writeTo(buffer));
        return buffer.array();
    }

    /** The root of a complete subtree of the tile, {@code height} levels above its hashes. */
    Hash node(int height, int index) {
        if (height == 0) {
            return hashes.get(index);
        }
        return Hash.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
    }
}
