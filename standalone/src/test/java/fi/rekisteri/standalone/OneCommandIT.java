package fi.rekisteri.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of the service: first start, use, a kill, a second start, a stop. In order, because a start takes seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneCommandIT {
    private static final String CLIENT = "ip-produkter-back-office";

    @TempDir
    static Path directory;

    static Path data;
    static Rekisteri rekisteri;

    @BeforeAll
    static void first_start() throws Exception {
        data = directory.resolve("data");
        rekisteri = Rekisteri.start(data);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (rekisteri != null) {
            rekisteri.stop();
            rekisteri.endWhole();
        }
    }

    @Test
    @Order(1)
    void the_first_start_tells_every_secret_once_and_keeps_them_for_the_owner_only() throws Exception {
        assertThat(Files.readAllLines(data.resolve("credentials")))
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(12)
                .allSatisfy(line -> assertThat(rekisteri.said()).containsOnlyOnce(line));
        assertThat(List.of("credentials", "keys/kek", "keys/token-signing-key", "keys/postgres-superuser"))
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        assertThat(permissions("keys")).isEqualTo("rwx------");
    }

    @Test
    @Order(2)
    void a_programme_gets_a_token_that_names_its_role() throws Exception {
        String token = SignIn.token(new SignIn(rekisteri).programme(CLIENT, secret(CLIENT)));

        assertThat(SignIn.claims(token))
                .contains("\"rekisteri_roles\":[\"ip-produkter/back-office\"]", "\"aud\":\"rekisteri\"")
                .contains("\"iss\":\"" + rekisteri.issuer() + "\"");
        assertThat(status(rekisteri.commandSide, token)).isNotEqualTo(401);
        assertThat(status(rekisteri.querySide, token)).isNotEqualTo(401);
    }

    @Test
    @Order(2)
    void a_wrong_secret_gets_none() throws Exception {
        assertThat(new SignIn(rekisteri).programme(CLIENT, "guessed").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    void both_sides_refuse_a_request_without_a_token() throws Exception {
        assertThat(status(rekisteri.commandSide, "none")).isEqualTo(401);
        assertThat(status(rekisteri.querySide, "none")).isEqualTo(401);
    }

    @Test
    @Order(2)
    void a_person_signs_in_by_form_and_gets_a_token_that_names_their_role() throws Exception {
        assertThat(SignIn.claims(new SignIn(rekisteri).person("helmi", secret("helmi"))))
                .contains("\"sub\":\"helmi\"", "\"rekisteri_roles\":[\"target-partners/privacy-officer\"]");
    }

    @Test
    @Order(2)
    void postgres_is_durable_and_asks_for_a_password() throws Exception {
        try (Connection connection = connect(Files.readString(data.resolve("keys/postgres-superuser"))
                        .strip());
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    assertThat(shown.next()).isTrue();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
        assertThatThrownBy(() -> connect("guessed")).isInstanceOf(SQLException.class);
    }

    @Test
    @Order(2)
    void a_second_one_on_the_same_data_says_who_has_it() throws Exception {
        Rekisteri second = Rekisteri.start(data, Rekisteri.freePorts());

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("is in use by another Rekisteri (process ");
        assertThat(rekisteri.isAlive()).isTrue();
    }

    @Test
    @Order(2)
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws Exception {
        Rekisteri second = Rekisteri.start(
                directory.resolve("other"), new int[] {rekisteri.commandSide, rekisteri.querySide, rekisteri.identity});

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said())
                .contains("Port " + rekisteri.commandSide, "is taken", "--rekisteri.port.command-side=");
    }

    @Test
    @Order(2)
    void an_unwritable_data_directory_is_named() throws Exception {
        Path file = Files.createFile(directory.resolve("a-file"));
        Rekisteri second = Rekisteri.start(file, Rekisteri.freePorts());

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("The data directory " + file + " cannot be written");
    }

    @Test
    @Order(3)
    void after_a_kill_it_starts_again_on_the_same_data_and_makes_up_nothing() throws Exception {
        String token = SignIn.token(new SignIn(rekisteri).programme(CLIENT, secret(CLIENT)));
        ProcessHandle leftBehind = postgres();
        rekisteri.kill();
        assertThat(leftBehind.isAlive()).isTrue();

        rekisteri = rekisteri.startAgain(data);

        assertThat(leftBehind.isAlive()).isFalse();
        assertThat(rekisteri.said()).doesNotContain(secret(CLIENT), "New secrets");
        assertThat(status(rekisteri.commandSide, token)).as("yesterday's token").isNotEqualTo(401);
        assertThat(new SignIn(rekisteri).programme(CLIENT, secret(CLIENT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void a_stop_leaves_nothing_behind() throws Exception {
        ProcessHandle postgres = postgres();

        assertThat(rekisteri.stop()).isEqualTo(128 + 15);

        assertThat(rekisteri.said()).contains("Rekisteri stopped.");
        assertThat(postgres.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(5)
    void without_its_key_a_database_is_not_given_a_new_one() throws Exception {
        Files.delete(data.resolve("keys/kek"));
        Rekisteri second = Rekisteri.start(data, Rekisteri.freePorts());

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("The key-encryption key", "is missing");
        assertThat(data.resolve("keys/kek")).doesNotExist();
    }

    private static String secret(String name) throws Exception {
        return Files.readAllLines(data.resolve("credentials")).stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private static int status(int port, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nothing-here"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static List<String> postmaster() throws Exception {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    private static ProcessHandle postgres() throws Exception {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst())).orElseThrow();
    }

    private static Connection connect(String password) throws Exception {
        Properties login = new Properties();
        login.put("user", "postgres");
        login.put("password", password);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/rekisteri", login);
    }
}
