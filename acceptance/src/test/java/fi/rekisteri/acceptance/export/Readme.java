package fi.rekisteri.acceptance.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The section COMMANDS of an export's README.txt, as a regulator types it. */
final class Readme {
    private static final String INDENT = "  ";

    private Readme() {}

    /** @param stamped the size of a checkpoint that has a time stamp, other than the newest */
    static String commands(Map<String, byte[]> export, String vkey, long stamped) {
        String text = new String(export.get("README.txt"), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\nCOMMANDS\n"))
                .lines()
                .filter(line -> line.startsWith(INDENT))
                .collect(Collectors.joining("\n"))
                .replace("KEY FROM THE NOTICE", vkey)
                .replace("SIZE", Long.toString(stamped))
                .replace("authority.pem", "../authority.pem");
    }
}
