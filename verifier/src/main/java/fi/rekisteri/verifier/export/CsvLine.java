package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The line of {@code records.csv} that a record must have. */
final class CsvLine {
    static final String HEADER =
            "leaf,position,event,kind,stream,sequence,name,revision,occurred,recorded,act,processing,outcome,"
                    + "categories,fields,purpose,basis,actor,role,channel";

    private CsvLine() {}

    static String of(Members record) {
        StringBuilder line = new StringBuilder(256);
        for (String name : List.of(
                "leaf",
                "position",
                "event",
                "kind",
                "stream",
                "sequence",
                "name",
                "revision",
                "occurred",
                "recorded")) {
            cell(line, record.get(name));
        }
        for (String name : List.of("act", "processing", "outcome", "categories", "fields")) {
            cell(line, inside(record.get("told"), name));
        }
        cell(line, inside(record.get("act"), "purpose"));
        cell(line, inside(record.get("act"), "basis"));
        cell(line, inside(inside(record.get("act"), "actor"), "pseudonym"));
        cell(line, inside(inside(record.get("act"), "actor"), "role"));
        cell(line, inside(record.get("act"), "channel"));
        return line.substring(0, line.length() - 1);
    }

    private static @Nullable Object inside(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static void cell(StringBuilder line, @Nullable Object value) {
        String text = switch (value) {
            case null -> "";
            case Json.Numeral numeral -> numeral.text();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value.toString();
        };
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
        line.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text).append(',');
    }
}
