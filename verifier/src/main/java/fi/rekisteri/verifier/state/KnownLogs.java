package fi.rekisteri.verifier.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.json.JsonText;
import fi.rekisteri.verifier.log.Illegible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state file: written anew beside the old one and then put in its place, so that it is never half. */
public final class KnownLogs {
    private static final String FORMAT = "rekisteri-known-logs/v1";
    private static final long MAX_BYTES = 4L * 1024 * 1024;

    private final Path file;
    private final Map<String, KnownLog> logs = new LinkedHashMap<>();

    private KnownLogs(Path file) {
        this.file = file;
    }

    /** What the file knows; nothing when there is none yet. */
    public static KnownLogs read(Path file) throws IOException, Illegible {
        KnownLogs known = new KnownLogs(file);
        if (Files.exists(file)) {
            if (Files.size(file) > MAX_BYTES) {
                throw new Illegible("a state file of more than " + MAX_BYTES + " bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            known.fill(Json.object(bytes, 0, bytes.length));
        }
        return known;
    }

    public @Nullable KnownLog get(String origin) {
        return logs.get(origin);
    }

    public Collection<KnownLog> all() {
        return logs.values();
    }

    /** Remembers a log, durably. */
    public void put(KnownLog log) throws IOException {
        logs.put(log.origin(), log);
        DurableFile.write(file, (JsonText.of(json()) + "\n").getBytes(UTF_8));
    }

    private Map<String, Object> json() {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (KnownLog log : logs.values()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("origin", log.origin());
            json.put("vkeys", log.vkeys());
            json.put("checkpoint", log.note());
            json.put("edge", log.edge());
            list.add(json);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", FORMAT);
        whole.put("logs", list);
        return whole;
    }

    private void fill(Map<String, @Nullable Object> json) throws Illegible {
        if (!FORMAT.equals(json.get("format")) || !(json.get("logs") instanceof List<?> list)) {
            throw new Illegible("a state file of another format");
        }
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> log) || !(log.get("origin") instanceof String origin)) {
                throw new Illegible("a state file of another format");
            }
            String note = log.get("checkpoint") instanceof String text ? text : null;
            logs.put(origin, new KnownLog(origin, texts(log.get("vkeys")), note, texts(log.get("edge"))));
        }
    }

    private static List<String> texts(@Nullable Object value) throws Illegible {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof String text)) {
                    throw new Illegible("a state file of another format");
                }
                texts.add(text);
            }
        }
        return texts;
    }
}
