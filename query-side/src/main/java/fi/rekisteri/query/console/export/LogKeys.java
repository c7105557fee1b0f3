package fi.rekisteri.query.console.export;

import java.util.List;

/** The public keys of a register's logs, as published with its notice: those of the log that grows come last. */
record LogKeys(List<Key> logKeys) {
    record Key(String origin, String vkey) {}

    /** Of the exported log; and of the one that grows, where the export of one that has ended is on record. */
    List<String> of(String origin) {
        String grows = logKeys.isEmpty() ? origin : logKeys.getLast().origin();
        return logKeys.stream()
                .filter(key -> key.origin().equals(origin) || key.origin().equals(grows))
                .map(Key::vkey)
                .toList();
    }
}
