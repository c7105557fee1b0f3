package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line of {@code records.csv} that a record must have; one for each thread. */
final class CsvLine {
    static final String HEADER =
            "leaf,position,event,kind,stream,sequence,name,revision,occurred,recorded,act,processing,outcome,"
                    + "categories,fields,purpose,basis,actor,role,channel";

    private static final String[] OF_RECORD = {
        "leaf", "position", "event", "kind", "stream", "sequence", "name", "revision", "occurred", "recorded"
    };
    private static final String[] OF_TOLD = {"act", "processing", "outcome", "categories", "fields"};

    private final StringBuilder line = new StringBuilder(512);

    boolean is(byte[] claimed, Members record) {
        line.setLength(0);
        for (String name : OF_RECORD) {
            cell(record.get(name));
        }
        Object told = record.get("told");
        for (String name : OF_TOLD) {
            cell(inside(told, name));
        }
        Object act = record.get("act");
        cell(inside(act, "purpose"));
        cell(inside(act, "basis"));
        cell(inside(inside(act, "actor"), "pseudonym"));
        cell(inside(inside(act, "actor"), "role"));
        cell(inside(act, "channel"));
        line.setLength(line.length() - 1);
        return Arrays.equals(line.toString().getBytes(UTF_8), claimed);
    }

    private static @Nullable Object inside(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private void cell(@Nullable Object value) {
        int start = line.length();
        switch (value) {
            case null -> {}
            case Json.Numeral numeral -> line.append(numeral.text());
            case List<?> list -> list(list);
            default -> line.append(value);
        }
        if (isQuoted(start)) {
            String text = line.substring(start);
            line.setLength(start);
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
        line.append(',');
    }

    private void list(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            line.append(i == 0 ? "" : " ").append(list.get(i));
        }
    }

    private boolean isQuoted(int start) {
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ',' || c == '"' || c < ' ') {
                return true;
            }
        }
        return false;
    }
}
