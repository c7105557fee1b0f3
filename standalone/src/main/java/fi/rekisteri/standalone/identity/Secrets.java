package fi.rekisteri.standalone.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The hashes of the secrets of programmes and people. */
class Secrets {

    enum Kind {
        CLIENT,
        PERSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Secrets(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    Optional<String> hash(Kind kind, String name) {
        return jdbc.sql("SELECT hash FROM identity.secret WHERE kind = ? AND name = ?")
                .params(kind.word(), name)
                .query(String.class)
                .optional();
    }

    Set<String> names(Kind kind) {
        Set<String> names = new HashSet<>();
        jdbc.sql("SELECT name FROM identity.secret WHERE kind = ?")
                .param(kind.word())
                .query(row -> {
                    names.add(row.getString("name"));
                });
        return names;
    }

    void add(Kind kind, String name, String secret) {
        jdbc.sql("INSERT INTO identity.secret (kind, name, hash) VALUES (?, ?, ?)")
                .params(kind.word(), name, encoder.encode(secret))
                .update();
    }

    void remove(Kind kind, String name) {
        jdbc.sql("DELETE FROM identity.secret WHERE kind = ? AND name = ?")
                .params(kind.word(), name)
                .update();
    }
}
