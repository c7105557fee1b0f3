package fi.rekisteri.shared.log;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.KeyEncryption;
import fi.rekisteri.shared.sealing.LookupKey;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The wrapped keys beside the log. Unwrapped subject keys are never kept here: a key that is asked for again is read again, so that a
 * destroyed one is gone on every node at once.
 */
public final class KeyStore {
    private final DataSource dataSource;
    private final KeyEncryption encryption;
    private final Map<String, LookupKey> lookupKeys = new ConcurrentHashMap<>();

    public KeyStore(DataSource dataSource, KeyEncryption encryption) {
        this.dataSource = dataSource;
        this.encryption = encryption;
    }

    /** The living keys of a subject by retention class; a class that is not there was never used or is erased. */
    public Map<String, SubjectKey> keys(StreamId subject) throws SQLException {
        return keys(List.of(subject)).getOrDefault(subject, Map.of());
    }

    /** The living keys of several subjects; a subject without any is absent. */
    public Map<StreamId, Map<String, SubjectKey>> keys(Collection<StreamId> subjects) throws SQLException {
        Map<StreamId, Map<String, SubjectKey>> found = new HashMap<>();
        String sql = "SELECT register, subject, retention_class, wrapped FROM log.subject_key"
                + " WHERE (register, subject) IN (SELECT * FROM unnest(?::text[], ?::uuid[]))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "text",
                            subjects.stream().map(StreamId::register).toArray()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "uuid",
                            subjects.stream().map(StreamId::id).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    SubjectKey key = unwrap(rows);
                    found.computeIfAbsent(key.subject(), subject -> new HashMap<>())
                            .put(key.retentionClass(), key);
                }
            }
        }
        return found;
    }

    /** @throws IllegalStateException when the register has none: it was never established */
    public LookupKey lookupKey(String register) {
        return lookupKeys.computeIfAbsent(register, this::readLookupKey);
    }

    /** Keeps a new key; breaks {@code subject_key_class} when the subject has one of this class. */
    public SideWrite insert(SubjectKey key) {
        return SideWrite.of(
                "INSERT INTO log.subject_key (register, subject, retention_class, wrapped) VALUES (?, ?, ?, ?)",
                key.subject().register(),
                key.subject().id(),
                key.retentionClass(),
                key.wrapped(encryption));
    }

    /** Destroys the key of a class, and the digest of the customer number that it seals. */
    public static List<SideWrite> destroy(StreamId subject, String retentionClass) {
        return List.of(
                SideWrite.of(
                        "DELETE FROM log.subject_key WHERE register = ? AND subject = ? AND retention_class = ?",
                        subject.register(),
                        subject.id(),
                        retentionClass),
                SideWrite.of(
                        "DELETE FROM log.customer_number WHERE register = ? AND customer = ? AND retention_class = ?",
                        subject.register(),
                        subject.id(),
                        retentionClass));
    }

    /** Keeps a register's look-up secret of 32 random bytes. */
    public SideWrite insertLookupKey(String register, byte[] secret) {
        return SideWrite.of(
                "INSERT INTO log.register_key (register, wrapped) VALUES (?, ?)",
                register,
                LookupKey.wrap(register, secret, encryption));
    }

    private LookupKey readLookupKey(String register) {
        String sql = "SELECT wrapped FROM log.register_key WHERE register = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, register);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Register " + register + " has no look-up key");
                }
                return LookupKey.unwrap(register, row.getBytes(1), encryption);
            }
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private SubjectKey unwrap(ResultSet row) throws SQLException {
        StreamId subject = new StreamId(row.getString("register"), row.getObject("subject", UUID.class));
        return SubjectKey.unwrap(subject, row.getString("retention_class"), row.getBytes("wrapped"), encryption);
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
