package fi.rekisteri.acceptance.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.registers.RebuiltViewsIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/promises.md} says of every promise and every row of the law which scenario shows it, and says it truly. */
class PromisesTest {
    private static final String NOT_YET = "not yet";
    private static final Pattern ROW = Pattern.compile("\\| ([A-Za-z]+[0-9A-Za-z_]*) \\| (.+) \\| (.+) \\|");
    private static final List<Class<?>> SCENARIOS = List.of(
            NoticeIT.class,
            NoticeKeepingIT.class,
            RequestsIT.class,
            RightsIT.class,
            RetentionIT.class,
            AccountabilityIT.class,
            RebuiltViewsIT.class);

    /** The rows of the law as this project lists them, apart from N1 to N24. */
    private static final List<String> LAW = List.of(
            "Art12_3",
            "Art12_2_12_6_11",
            "Art12_4",
            "Art12_5",
            "Art15_1_2",
            "Art15_3_4",
            "C579_21",
            "Art16",
            "Art17",
            "Art18",
            "Art19",
            "Art20",
            "Art21_2_3",
            "Art21_1",
            "Art22",
            "PendingRequest",
            "ErasedAndBack",
            "Art5_1_e",
            "TenYears",
            "AccountingAct_2_10",
            "Art17_3_e",
            "Holds",
            "TheLogItself",
            "Art5_2_24_30",
            "Art6_5_1_b",
            "Art13_14",
            "Art25",
            "Art28_29_32_4",
            "Art32",
            "Art33_34",
            "ErasureIsReal",
            "TSL_29",
            "TSL_34");

    @Test
    void every_promise_and_every_row_of_the_law_is_listed_once_in_order() throws IOException {
        List<String> expected = Stream.concat(IntStream.rangeClosed(1, 24).mapToObj(n -> "N" + n), LAW.stream())
                .toList();

        assertThat(rows().keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void every_scenario_that_is_named_is_there_and_every_one_that_is_there_is_named() throws IOException {
        List<String> named = rows().values().stream()
                .filter(test -> !test.equals(NOT_YET))
                .flatMap(test -> Stream.of(test.split("<br>")))
                .map(test -> test.replace("`", "").strip())
                .toList();

        assertThat(new TreeSet<>(named)).isEqualTo(new TreeSet<>(scenarios().keySet()));
    }

    @Test
    void every_scenario_stands_in_the_row_it_is_named_by() throws IOException {
        rows().forEach((id, tests) -> {
            if (!tests.equals(NOT_YET)) {
                assertThat(tests.split("<br>")).allMatch(test -> test.matches("`\\w+\\." + id + "_[a-z]\\w+`"), id);
            }
        });
    }

    private static Map<String, Class<?>> scenarios() {
        return SCENARIOS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .filter(method -> Character.isUpperCase(method.getName().charAt(0)))
                        .map(method -> Map.entry(type.getSimpleName() + "." + method.getName(), type)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(document())) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(1).equals("id")) {
                assertThat(rows.put(row.group(1), row.group(3))).as(line).isNull();
            }
        }
        return rows;
    }

    private static Path document() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/promises.md"))) {
            here = here.getParent();
        }
        return here.resolve("docs/promises.md");
    }
}
