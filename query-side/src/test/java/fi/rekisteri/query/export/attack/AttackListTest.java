package fi.rekisteri.query.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/attacks.md} names tests that there are, and every test of this package. */
class AttackListTest {
    private static final Path ROOT = root();
    private static final Pattern NAMED = Pattern.compile("`(\\w+)/(\\w+)#(\\w+)`");
    private static final Pattern TEST = Pattern.compile("@Test\\s+void (\\w+)\\(");

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(document());
        int count = 0;
        while (named.find()) {
            count++;
            Path file = source(named.group(1) + "/" + named.group(2) + ".java");
            if (!Files.readString(file).contains("    void " + named.group(3) + "(")) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(60);
    }

    @Test
    void every_attack_here_is_named() throws IOException {
        String document = document();
        TreeSet<String> unnamed = new TreeSet<>();
        for (String type : List.of("DataAttacksTest", "RewrittenHistoryTest", "ViewAttacksTest", "ErasureTest")) {
            TEST.matcher(Files.readString(source("attack/" + type + ".java")))
                    .results()
                    .map(test -> "attack/" + type + "#" + test.group(1))
                    .filter(test -> !document.contains("`" + test + "`"))
                    .forEach(unnamed::add);
        }
        assertThat(unnamed).containsExactly("attack/DataAttacksTest#the_honest_export_is_verified");
    }

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/attacks.md"));
    }

    private static Path source(String end) throws IOException {
        for (String module : List.of("query-side", "command-side", "verifier", "acceptance", "shared")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                Path found = files.filter(file -> file.endsWith(end)).findAny().orElse(null);
                if (found != null) {
                    return found;
                }
            }
        }
        throw new AssertionError("There is no " + end);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/attacks.md"))) {
            here = here.getParent();
        }
        return here;
    }
}
