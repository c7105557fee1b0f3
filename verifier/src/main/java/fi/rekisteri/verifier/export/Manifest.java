package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Json;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Shape;
import java.time.DateTimeException;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the export says of itself. It is not signed: nothing in it is believed that the log can tell.
 *
 * @param files SHA-256, in hexadecimal, of every file that the tree does not vouch for
 * @param created microseconds since the epoch
 * @param entriesWithheld whether entries outside the scope are left out, so that completeness cannot be shown
 * @param retention of the log; null when nothing was redacted for its age
 * @param exportEvent the event that put this export on record; null when it does not say
 * @param exportOrigin the log that has the event; null for this one
 */
record Manifest(
        String origin,
        String register,
        long size,
        long records,
        Map<String, String> files,
        long created,
        String createdAt,
        Scope scope,
        boolean entriesWithheld,
        @Nullable Period retention,
        @Nullable String exportEvent,
        long exportLeaf,
        @Nullable String exportOrigin) {
    static final String FORMAT = "rekisteri-export/v1";

    private static final String OWN_EVENT = "export-requested";

    private static final List<String> MEMBERS = List.of(
            "format",
            "origin",
            "register",
            "size",
            "records",
            "created",
            "scope",
            "entries",
            "logRetention",
            "export",
            "files");
    private static final List<String> SCOPE = List.of("from", "to", "subject", "kinds", "names");
    private static final List<String> EXPORT = List.of("leaf", "event");
    private static final List<String> EXPORT_ELSEWHERE = List.of("leaf", "event", "origin");

    /** Whether an entry is the event that records this export: that one event, of that name, of that register. */
    boolean isOwnEvent(Entry entry) {
        return entry.event().equals(exportEvent)
                && entry.text(Line.NAME).equals(OWN_EVENT)
                && entry.text(Line.REGISTER).equals(register);
    }

    static Manifest parse(byte[] bytes) throws Illegible {
        Members json = Members.exactly(new Json().read(bytes, 0, bytes.length), MEMBERS);
        if (!json.text("format").equals(FORMAT)) {
            throw new Illegible("an export of another format than " + FORMAT);
        }
        Members export = export(json);
        return new Manifest(
                json.text("origin"),
                json.text("register"),
                json.number("size"),
                json.number("records"),
                files(json.object("files")),
                Shape.micros(json.text("created")),
                json.text("created"),
                scope(json.object("scope", SCOPE)),
                entriesWithheld(json.text("entries")),
                period(json.textOrNull("logRetention")),
                export == null ? null : export.text("event"),
                export == null ? -1 : export.number("leaf"),
                export == null || !export.names().contains("origin") ? null : export.text("origin"));
    }

    private static @Nullable Members export(Members json) throws Illegible {
        if (json.isNull("export")) {
            return null;
        }
        boolean elsewhere = json.object("export").names().contains("origin");
        return json.object("export", elsewhere ? EXPORT_ELSEWHERE : EXPORT);
    }

    private static Map<String, String> files(Members json) throws Illegible {
        Map<String, String> files = new HashMap<>();
        for (String name : json.names()) {
            files.put(name, json.text(name));
        }
        return files;
    }

    private static Scope scope(Members json) throws Illegible {
        String from = json.textOrNull("from");
        String to = json.textOrNull("to");
        return new Scope(
                from == null ? Long.MIN_VALUE : Shape.micros(from),
                to == null ? Long.MAX_VALUE : Shape.micros(to),
                json.textOrNull("subject"),
                set(json, "kinds"),
                set(json, "names"));
    }

    private static @Nullable Set<String> set(Members json, String name) throws Illegible {
        if (json.isNull(name)) {
            return null;
        }
        List<String> texts = json.texts(name);
        return Set.copyOf(texts);
    }

    private static boolean entriesWithheld(String entries) throws Illegible {
        return switch (entries) {
            case "all" -> false;
            case "scope" -> true;
            default -> throw new Illegible("'entries' is neither all nor scope");
        };
    }

    private static @Nullable Period period(@Nullable String text) throws Illegible {
        try {
            return text == null ? null : Period.parse(text);
        } catch (DateTimeException e) {
            throw new Illegible("'logRetention' is no period");
        }
    }
}
