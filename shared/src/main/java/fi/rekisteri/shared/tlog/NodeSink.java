package fi.rekisteri.shared.tlog;

/** What is told of every complete subtree, leaves (level 0) included, the moment it is complete. */
@FunctionalInterface
public interface NodeSink {

    void accept(int level, long index, Hash hash);
}
