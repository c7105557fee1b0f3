package fi.rekisteri.query.proof;

import fi.rekisteri.shared.log.LogTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an address names a tree of a register: its year, and its epoch unless that is the first, for example {@code 2026} or {@code 2026-2}. */
public record TreeName(int year, int epoch) {
    /** As a path variable's pattern. */
    static final String PATTERN = "\\d{4}(?:-[1-9]\\d{0,8})?";

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-([1-9]\\d{0,8}))?");

    public static Optional<TreeName> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int epoch = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return Optional.of(new TreeName(Integer.parseInt(parts.group(1)), epoch));
    }

    public Optional<LogTree> among(List<LogTree> trees) {
        return trees.stream()
                .filter(tree -> tree.year() == year && tree.epoch() == epoch)
                .findFirst();
    }
}
