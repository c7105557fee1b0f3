package fi.rekisteri.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.search.Haystack;
import fi.rekisteri.acceptance.search.Needles;
import fi.rekisteri.acceptance.search.Spelling;
import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Dump;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 customers of known, odd values live their lives, half of them to the end. Then everything that the service left on disk - database,
 * write-ahead log, logs, output, temporary files - is searched for every value in every spelling.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryIT {
    private static final List<String> REGISTERS = List.of("ip-produkter", "target-partners");
    private static final int EACH = 100;
    private static final Odd ODD = new Odd(20261122);

    @TempDir
    static Path directory;

    @TempDir
    static Path aside;

    static Rekisteri rekisteri;
    static final Map<String, Life> LIVES = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        rekisteri = Rekisteri.start(directory);
    }

    @AfterAll
    static void stop() {
        if (rekisteri != null) {
            rekisteri.close();
        }
    }

    @Test
    @Order(1)
    void two_hundred_customers_live() {
        for (String register : REGISTERS) {
            Staff staff = Staff.admitted(rekisteri, register, ODD::name);
            staff.owner()
                    .post("/accounts", Map.of("login", ODD.ascii() + "@" + ODD.ascii(), "name", ODD.name()))
                    .expect(201);
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                people.add(Person.madeUp(ODD));
            }
            List<String> customers = Registrations.half_singly_half_in_bulk(staff, people);
            for (int i = 0; i < EACH; i++) {
                Life life = new Life(staff, people.get(i), customers.get(i));
                life.live();
                LIVES.put(customers.get(i), life);
            }
            refused(staff, customers.getFirst());
        }
        assertThat(LIVES).hasSize(REGISTERS.size() * EACH);
    }

    private static void refused(Staff staff, String customer) {
        int before = ODD.made().size();
        List<Answer> answers = new Refusals(staff, ODD).provoke(customer);
        List<String> said = ODD.made().subList(before, ODD.made().size());
        assertThat(answers).hasSizeGreaterThanOrEqualTo(40).allSatisfy(answer -> {
            assertThat(answer.status()).as("%s", answer.text()).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            String madeUpName = answer.json().path("field").asString("");
            String text = answer.text().replace("\"field\":\"" + madeUpName + "\"", "");
            assertThat(said).noneMatch(value -> (text + answer.response().headers()).contains(value));
        });
    }

    @Test
    @Order(2)
    void the_search_finds_a_planted_value_in_every_spelling_in_a_file_and_in_the_database() throws Exception {
        String planted = new Odd(4).name();
        Needles needles = new Needles(List.of(planted));
        assertThat(new Haystack(needles).search(directory).finds()).isEmpty();
        try (Connection connection = rekisteri.superuser("postgres");
                Statement statement = connection.createStatement()) {
            String hex = java.util.HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
            statement.execute("CREATE TABLE planted (text text, bytes bytea)");
            statement.execute("INSERT INTO planted VALUES ('" + planted + "', decode('" + hex + "', 'hex'))");
            statement.execute("INSERT INTO planted VALUES ('" + hex + "', convert_to('" + planted + "', 'LATIN1'))");
            statement.execute("INSERT INTO planted VALUES (encode(decode('" + hex
                    + "', 'hex'), 'base64'), sha256(decode('" + hex + "', 'hex')))");
            statement.execute("INSERT INTO planted VALUES (encode(sha256(decode('" + hex + "', 'hex')), 'hex'), NULL)");
            statement.execute("CHECKPOINT");
        }
        List<Haystack.Find> stored = new Haystack(needles).search(directory).finds();
        assertThat(stored.stream().map(find -> find.needle().spelling()))
                .contains(Spelling.PLAIN, Spelling.LATIN_1, Spelling.HEXADECIMAL, Spelling.BASE_64, Spelling.SHA_256);
        assertThat(stored.stream().map(find -> find.file().toString()))
                .anyMatch(file -> file.contains("/base/"))
                .anyMatch(file -> file.contains("/pg_wal/"));
        for (Spelling spelling : Spelling.values()) {
            Path copy = aside.resolve("copy");
            Files.copy(directory.resolve("output"), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.write(copy, needles.formsOf(planted, spelling), java.nio.file.StandardOpenOption.APPEND);
            assertThat(new Haystack(needles).search(copy).finds())
                    .as("%s", spelling)
                    .isNotEmpty();
        }
    }

    @Test
    @Order(3)
    void while_they_live_no_value_is_anywhere_in_plain() throws Exception {
        assertNothingIsFound();
    }

    @Test
    @Order(4)
    void half_of_them_are_erased() {
        int i = 0;
        for (Life life : LIVES.values()) {
            if (i++ % 2 == 0) {
                life.end();
            }
        }
    }

    @Test
    @Order(5)
    void after_the_erasures_no_value_is_anywhere_in_plain() throws Exception {
        assertNothingIsFound();
    }

    @Test
    @Order(6)
    void after_a_stop_no_value_is_anywhere_in_plain() throws Exception {
        rekisteri.stopWhole();

        assertNothingIsFoundIn(directory);
    }

    @Test
    @Order(7)
    void nothing_was_written_outside_the_data_directory() throws Exception {
        for (String place : List.of("home", "tmp")) {
            try (var files = Files.walk(directory.resolve(place))) {
                assertThat(files.filter(Files::isRegularFile)).as(place).isEmpty();
            }
        }
    }

    private static void assertNothingIsFound() throws Exception {
        try (Connection connection = rekisteri.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        Path dump = aside.resolve("dump");
        assertThat(Dump.of(rekisteri, dump)).isGreaterThan(10);
        assertNothingIsFoundIn(dump);
        assertNothingIsFoundIn(directory);
    }

    private static void assertNothingIsFoundIn(Path place) {
        Needles needles = new Needles(ODD.made());
        Haystack haystack = new Haystack(needles).search(place);
        System.out.printf(
                "canary: %,d values in %,d spellings, %,d files of %,d bytes, %d hits%n",
                ODD.made().size(),
                needles.size(),
                haystack.files(),
                haystack.bytes(),
                haystack.finds().size());
        assertThat(haystack.finds()).isEmpty();
    }
}
