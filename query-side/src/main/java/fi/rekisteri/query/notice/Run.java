package fi.rekisteri.query.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a line; a web address among them is a link. */
record Run(String text, boolean link) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    static List<Run> of(String line) {
        List<Run> runs = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int end = 0;
        while (address.find()) {
            add(runs, line.substring(end, address.start()));
            runs.add(new Run(address.group(), true));
            end = address.end();
        }
        add(runs, line.substring(end));
        return runs;
    }

    private static void add(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, false));
        }
    }
}
