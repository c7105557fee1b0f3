package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.follow.Inspection;
import fi.rekisteri.verifier.follow.Inspection.Result;
import fi.rekisteri.verifier.follow.Source;
import fi.rekisteri.verifier.json.JsonText;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.state.KnownLogs;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code follow}. */
final class FollowCommand {
    private static final Set<String> OPTIONS = Set.of("--state", "--vkey", "--header", "--header-file", "--interval");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    private FollowCommand(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws Usage, IOException, Illegible {
        return new FollowCommand(Arguments.of(arguments, OPTIONS, Set.of("--json", "--entries")), out, err).run();
    }

    private int run() throws Usage, IOException, Illegible {
        headers();
        Source source = new Source(base(arguments.onlyWord("address")), this::headersNow);
        KnownLogs known = KnownLogs.read(Arguments.path(arguments.required("--state")));
        Inspection inspection = new Inspection(source, known, arguments.keys("--vkey"), arguments.has("--entries"));
        int interval = arguments.number("--interval", 0, 86_400);
        int code = show(inspection.look());
        while (interval > 0 && code == Main.VERIFIED && pause(interval)) {
            try {
                code = show(inspection.look());
            } catch (IOException e) {
                err.println("not reached: " + e.getMessage());
                err.flush();
            }
        }
        return code;
    }

    private int show(Result result) {
        if (arguments.has("--json")) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("log", result.origin());
            json.put("consistent", result.problem() == null);
            json.put("from", result.from());
            json.put("to", result.to());
            json.put("root", result.root());
            json.put("problem", result.problem());
            out.println(JsonText.of(json));
        } else {
            String verdict = result.problem() == null ? "CONSISTENT" : "NOT CONSISTENT";
            out.println(verdict + "  " + result.origin() + "  " + result.from() + " -> " + result.to()
                    + " leaves, root " + result.root() + (result.problem() == null ? "" : "\n  " + result.problem()));
        }
        out.flush();
        return result.problem() == null ? Main.VERIFIED : Main.NOT_VERIFIED;
    }

    private static boolean pause(int seconds) {
        try {
            Thread.sleep(seconds * 1_000L);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static URI base(String text) throws Usage {
        try {
            URI base = URI.create(text);
            if (("http".equals(base.getScheme()) || "https".equals(base.getScheme())) && base.getQuery() == null) {
                return base;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Usage("'" + text + "' is no http or https address of a log");
    }

    /** A file may have been written anew since: an access token lives shorter than a watch. */
    private List<Map.Entry<String, String>> headersNow() throws IOException, Illegible {
        try {
            return headers();
        } catch (Usage e) {
            throw new Illegible("a file of headers that does not hold 'NAME: VALUE'");
        }
    }

    /** From the command line, or from files where others cannot read them. */
    private List<Map.Entry<String, String>> headers() throws Usage, IOException, Illegible {
        List<String> lines = new ArrayList<>(arguments.all("--header"));
        for (String file : arguments.all("--header-file")) {
            String text = new String(VerifyCommand.small(Arguments.path(file), 64 * 1024), UTF_8);
            text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new Usage("a header is written 'NAME: VALUE'");
            }
            headers.add(Map.entry(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return headers;
    }
}
