package fi.rekisteri.shared.log;

/**
 * A Merkle tree over a part of the log.
 *
 * @param year of the events' {@code recorded_at}, in UTC
 * @param epoch from 1; a deliberate restore ends one and begins the next
 * @param origin the name under which its checkpoints are signed
 */
public record LogTree(int id, String register, int year, int epoch, String origin) {}
