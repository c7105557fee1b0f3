package fi.rekisteri.acceptance.log;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.log.Inspector.Verdict;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service's own tiles, verified from outside by the command of docs/operations.md. */
class FollowIT {
    private static final String REGISTER = "ip-produkter";

    @TempDir
    Path directory;

    @Test
    void the_log_is_followed_from_a_remembered_checkpoint_and_a_fork_of_it_is_refused() throws Exception {
        Path service = directory.resolve("service");
        Rekisteri rekisteri = Rekisteri.start(service);
        try {
            Staff staff = Staff.admitted(rekisteri, REGISTER, () -> "Somebody of the staff");
            register(staff, "F-1");
            signed(rekisteri, staff);
            Inspector inspector = new Inspector(directory.resolve("desk"), publishedKey(rekisteri));
            assertThat(inspector.look(staff.regulator()))
                    .satisfies(look ->
                            assertThat(look.said()).startsWith("CONSISTENT").contains(" 0 -> "))
                    .extracting(Verdict::code)
                    .isEqualTo(0);

            rekisteri.stopWhole();
            copy(service.resolve("data"), directory.resolve("early"));
            rekisteri = rekisteri.startAgain();
            staff = Staff.known(rekisteri, REGISTER);
            register(staff, "F-2");
            register(staff, "F-3");
            signed(rekisteri, staff);
            Verdict grown = inspector.look(staff.regulator());
            assertThat(grown.said()).startsWith("CONSISTENT").doesNotContain(" 0 -> ");
            assertThat(grown.code()).isZero();

            rekisteri.stopWhole();
            run("rm", "-r", service.resolve("data").toString());
            copy(directory.resolve("early"), service.resolve("data"));
            rekisteri = rekisteri.startAgain();
            staff = Staff.known(rekisteri, REGISTER);
            Verdict rolledBack = inspector.look(staff.regulator());
            assertThat(rolledBack.said()).startsWith("NOT CONSISTENT").contains("rolled back");
            assertThat(rolledBack.code()).isEqualTo(1);

            for (int i = 4; i < 8; i++) {
                register(staff, "F-" + i);
            }
            signed(rekisteri, staff);
            Verdict forked = inspector.look(staff.regulator());
            assertThat(forked.said()).startsWith("NOT CONSISTENT").contains("it was rewritten, or there are two");
            assertThat(forked.code()).isEqualTo(1);
        } finally {
            rekisteri.close();
        }
    }

    private static void register(Staff staff, String number) {
        staff.backOffice()
                .purpose("customer-register")
                .post(
                        "/customers",
                        Map.of(
                                "customerNumber",
                                number,
                                "values",
                                Map.of("lastName", "Follow"),
                                "source",
                                "registration",
                                "language",
                                "fi"))
                .expect(201);
    }

    /** The key as everybody can read it in the notice. */
    private static String publishedKey(Rekisteri rekisteri) throws IOException, InterruptedException {
        HttpRequest notice = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + rekisteri.ports().querySide() + "/registers/" + REGISTER + "/notice"))
                .header("Accept", "application/json")
                .build();
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            JsonNode keys = JsonMapper.shared()
                    .readTree(anybody.send(notice, BodyHandlers.ofString()).body())
                    .path("logKeys");
            assertThat(keys).hasSize(1);
            return keys.path(0).path("vkey").asString();
        }
    }

    /** Waits until a checkpoint covers all there is. */
    private static void signed(Rekisteri rekisteri, Staff staff) throws SQLException, InterruptedException {
        long leaves = events(rekisteri);
        for (int i = 0; i < 600; i++) {
            var checkpoint = staff.regulator().get("/log/checkpoint");
            if (checkpoint.status() == 200 && Long.parseLong(checkpoint.text().split("\n")[1]) >= leaves) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No checkpoint covers " + leaves + " leaves");
    }

    private static long events(Rekisteri rekisteri) throws SQLException {
        try (Connection connection = rekisteri.superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM log.event WHERE register = '" + REGISTER + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
