package fi.rekisteri.standalone.identity;

import fi.rekisteri.standalone.Settings;
import fi.rekisteri.standalone.data.PrivateFile;
import fi.rekisteri.standalone.data.Secret;
import fi.rekisteri.standalone.identity.Secrets.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives whoever is new in the settings a random secret, and forgets whoever is gone from them. */
public final class FirstCredentials {
    private static final String HEADING = """
            # Secrets that Rekisteri made up, one name=secret per line. It keeps only their hashes:
            # take them to where they are needed, then delete this file.
            """;

    private final Secrets secrets;
    private final PrivateFile file;
    private final Map<String, String> made = new LinkedHashMap<>();

    FirstCredentials(Secrets secrets, PrivateFile file) {
        this.secrets = secrets;
        this.file = file;
    }

    /** @return what was made now, by name; empty on every later start */
    public Map<String, String> make(Settings settings) {
        make(Kind.CLIENT, settings.clients().keySet(), 32);
        make(Kind.PERSON, settings.persons().keySet(), 15);
        return made;
    }

    private void make(Kind kind, Collection<String> wanted, int bytes) {
        var known = secrets.names(kind);
        known.stream().filter(name -> !wanted.contains(name)).forEach(name -> secrets.remove(kind, name));
        for (String name : new TreeSet<>(wanted)) {
            if (!known.contains(name)) {
                made.put(name, Secret.word(bytes));
                keep(); // before the hash: a secret nobody has seen could never be used
                secrets.add(kind, name, made.get(name));
            }
        }
    }

    private void keep() {
        Map<String, String> all = new LinkedHashMap<>();
        if (file.exists()) {
            file.read().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("=", 2);
                all.put(parts[0], parts[1]);
            });
        }
        all.putAll(made);
        file.write(HEADING
                + all.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
