package fi.rekisteri.shared.tlog;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface NodeSource {

    /** The root of the complete subtree over the leaves from {@code index << level} to {@code (index + 1) << level}. */
    Hash node(int level, long index);
}
