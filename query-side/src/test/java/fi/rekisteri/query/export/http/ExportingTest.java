package fi.rekisteri.query.export.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Tokens;
import fi.rekisteri.query.world.Verdict;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.identity.StreamId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class ExportingTest {
    private static final String REGISTER = "ip-produkter";
    private static final String EXPORTS = "/registers/" + REGISTER + "/exports";
    private static final String VERIFIER = "verifier/rekisteri-verifier.jar";

    private static Service service;
    private static LeafMaker keeper;
    private static Caller regulator;
    private static Caller officer;
    private static StreamId anna;
    private static StreamId bo;
    private static StreamId clerk;

    @BeforeAll
    static void a_register_with_two_customers() throws Exception {
        service = Service.start();
        Writer writer = service.writer();
        writer.account(REGISTER, "officer", "Olli Officer");
        writer.account(REGISTER, "regulator", "Reijo Regulator");
        clerk = writer.account(REGISTER, "clerk", "Kaisa Clerk");
        anna = writer.customer(Registers.IP_PRODUKTER, "X-1", Map.of("firstName", "Anna", "lastName", "Öhman"));
        bo = writer.customer(Registers.IP_PRODUKTER, "X-2", Map.of("firstName", "Bo", "lastName", "Ek"));
        keeper = new LeafMaker(service.database().commandSideDataSource());
        keeper.signAll();
        regulator = service.regulator(REGISTER);
        officer = service.officer(REGISTER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_regulator_takes_home_what_the_verifier_verifies() throws Exception {
        Caller.Answer asked = regulator.post(EXPORTS, "{}");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("Location"))
                .isEqualTo(EXPORTS + "/" + asked.at("/export").asString());
        assertThat(asked.at("/state").asString()).isIn("waiting", "making");
        assertThat(asked.at("/tree").asString()).isEqualTo("2026");

        JsonNode ready = ready(asked);
        assertThat(ready.at("/done").asLong())
                .isEqualTo(ready.at("/of").asLong())
                .isPositive();

        long before = service.head();
        HttpResponse<byte[]> file = fetch(ready.at("/file").asString());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(file, "Content-Length")).isEqualTo(ready.at("/bytes").asString());
        assertThat(header(file, "Repr-Digest")).startsWith("sha-256=:");
        assertThat(header(file, "Rekisteri-Position")).isEqualTo(Long.toString(before + 1));

        Path taken = Files.createTempFile("export", ".zip");
        Files.write(taken, file.body());
        assertThat(Verdict.of(taken, keeper.verifier(REGISTER).vkey()).failures())
                .isEmpty();
        try (ZipFile zip = new ZipFile(taken.toFile())) {
            assertThat(zip.stream().map(each -> each.getName()))
                    .contains("notices/0.json", "notices/0.fi.html", "notices/0.sv.html", "notices/0.en.html");
            String records =
                    new String(zip.getInputStream(zip.getEntry("records.jsonl")).readAllBytes(), ISO_8859_1);
            assertThat(records.lines().toList().getLast())
                    .contains(
                            "\"name\":\"export-requested\"", ready.at("/export").asString());
        }
        assertThat(new String(file.body(), ISO_8859_1)).doesNotContain("Öhman", "Anna", "Kaisa");
    }

    @Test
    void nobody_but_the_service_may_read_the_file() throws Exception {
        JsonNode ready = ready(regulator.post(EXPORTS, "{}"));
        Path file = service.exports().resolve(ready.at("/export").asString() + ".zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(service.exports())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(service.exports())) {
            assertThat(files.map(Path::toString)).allMatch(name -> name.endsWith(".zip"));
        }
    }

    @Test
    void a_download_is_resumed_where_it_broke_off() throws Exception {
        JsonNode ready = ready(regulator.post(EXPORTS, "{}"));
        HttpResponse<byte[]> rest = fetch(ready.at("/file").asString(), "Range", "bytes=100-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).hasSize(ready.at("/bytes").asInt() - 100);
    }

    @Test
    void one_persons_export_names_the_person_in_the_log() throws Exception {
        Caller.Answer asked = officer.post(EXPORTS, "{\"subject\":\"" + anna.id() + "\"}");
        JsonNode ready = ready(asked);
        fetch(ready.at("/file").asString());

        List<String> acts = acts(anna.id());
        assertThat(acts).contains("request-export", "fetch-export");
        assertThat(acts(bo.id())).doesNotContain("request-export", "fetch-export");
    }

    @Test
    void a_period_of_two_years_is_refused_on_record() {
        long before = service.head();
        Caller.Answer refused =
                regulator.post(EXPORTS, "{\"from\":\"2025-12-01T00:00:00Z\",\"to\":\"2026-02-01T00:00:00Z\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.rule()).isEqualTo("period-spans-years");
        assertThat(refused.header("Rekisteri-Position")).isEqualTo(Long.toString(before + 1));
    }

    @Test
    void bad_wishes_are_refused_with_the_rule_and_the_member() {
        assertThat(refused("{")).isEqualTo("body-malformed ");
        assertThat(refused("[]")).isEqualTo("body-malformed ");
        assertThat(refused("{\"shoe\":1}")).isEqualTo("body-malformed ");
        assertThat(refused("{\"tree\":\"1999\"}")).isEqualTo("log-year-unknown tree");
        assertThat(refused("{\"tree\":\"last\"}")).isEqualTo("log-year-unknown tree");
        assertThat(refused("{\"tree\":2026}")).isEqualTo("value-malformed tree");
        assertThat(refused("{\"from\":\"yesterday\"}")).isEqualTo("value-malformed from");
        assertThat(refused("{\"tree\":\"2026\",\"from\":\"2025-01-01T00:00:00Z\"}"))
                .isEqualTo("period-spans-years from");
        assertThat(refused("{\"from\":\"2026-02-01T00:00:00Z\",\"to\":\"2026-02-01T00:00:00Z\"}"))
                .isEqualTo("value-malformed to");
        assertThat(refused("{\"subject\":\"" + UUID.randomUUID() + "\"}")).isEqualTo("pseudonym-unknown subject");
        assertThat(refused("{\"kinds\":[\"No!\"]}")).isEqualTo("value-malformed kinds");
        assertThat(refused("{\"entries\":\"none\"}")).isEqualTo("value-malformed entries");
        assertThat(refused("{\"x\":\"" + "x".repeat(70_000) + "\"}")).isEqualTo("body-too-large ");
        assertThat(regulator
                        .with("Content-Type", "text/plain")
                        .send("POST", EXPORTS)
                        .status())
                .isEqualTo(415);
        assertThat(regulator.get(EXPORTS + "/" + UUID.randomUUID()).rule()).isEqualTo("export-unknown");
        assertThat(regulator.get(EXPORTS + "/latest").rule()).isEqualTo("parameter-malformed");
    }

    @Test
    void ten_exports_of_a_register_wait_and_no_more() {
        List<String> waiting = Stream.generate(() -> officer.post(EXPORTS, "{}"))
                .limit(10)
                .map(asked -> EXPORTS + "/" + asked.at("/export").asString())
                .toList();

        try {
            assertThat(refused("{}")).isEqualTo("exports-too-many ");
            assertThat(sql().queryForObject(
                                    "SELECT count(*) FROM log.export WHERE register = ? AND state = 'waiting'",
                                    Integer.class,
                                    REGISTER))
                    .isEqualTo(10);

            officer.send("DELETE", waiting.getFirst());
            Caller.Answer next = officer.post(EXPORTS, "{}");
            assertThat(next.status()).as(next.text()).isEqualTo(202);
            officer.send("DELETE", EXPORTS + "/" + next.at("/export").asString());
        } finally {
            waiting.forEach(each -> officer.send("DELETE", each));
        }
    }

    @Test
    void an_export_that_would_be_too_large_ends_on_record() throws Exception {
        String other = "target-partners";
        service.writer().account(other, "officer", "Olli Officer");
        service.writer().exportRequested(other, Collections.nCopies(10_000, "act-refused"));
        Caller asking = service.officer(other);
        Caller.Answer asked = asking.post("/registers/" + other + "/exports", "{}");
        String address =
                "/registers/" + other + "/exports/" + asked.at("/export").asString();
        keeper.signAll();

        await().atMost(Duration.ofSeconds(120))
                .until(() -> asking.get(address).at("/state").asString().equals("failed"));
        assertThat(asking.get(address).at("/failure").asString()).isEqualTo("export-too-large");
        assertThat(asking.get(address + "/file").rule()).isEqualTo("export-not-ready");
        assertThat(service.exports().resolve(asked.at("/export").asString() + ".zip"))
                .doesNotExist();
        assertThat(asking.get("/registers/" + other + "/log?limit=10")
                        .at("/records")
                        .valueStream()
                        .filter(record -> record.at("/act").asString().equals("make-export"))
                        .map(record -> record.at("/rule").asString()))
                .containsExactly("export-too-large");
    }

    @Test
    void only_regulators_and_privacy_officers_of_the_register_may_ask() {
        assertThat(service.clerk(REGISTER).post(EXPORTS, "{}").rule()).isEqualTo("role-required");
        assertThat(regulator.without("Rekisteri-Purpose").post(EXPORTS, "{}").rule())
                .isEqualTo("purpose-missing");
        assertThat(Caller.of(service, Tokens.of("regulator", "target-partners/regulator"))
                        .post(EXPORTS, "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_export_that_is_cancelled_is_gone() throws Exception {
        JsonNode ready = ready(officer.post(EXPORTS, "{}"));
        String address = EXPORTS + "/" + ready.at("/export").asString();
        assertThat(officer.send("DELETE", address).at("/state").asString()).isEqualTo("cancelled");
        assertThat(service.exports().resolve(ready.at("/export").asString() + ".zip"))
                .doesNotExist();
        assertThat(officer.get(address + "/file").rule()).isEqualTo("export-deleted");
        assertThat(officer.send("DELETE", address).status()).isEqualTo(410);
        assertThat(officer.get(EXPORTS)
                        .at("/exports")
                        .valueStream()
                        .map(each -> each.at("/export").asString()))
                .contains(ready.at("/export").asString());
    }

    @Test
    void an_export_whose_time_is_up_is_deleted_by_the_service() throws Exception {
        JsonNode ready = ready(officer.post(EXPORTS, "{}"));
        UUID export = UUID.fromString(ready.at("/export").asString());
        sql().update("UPDATE log.export SET expires_at = now() - interval '1 second' WHERE export = ?", export);

        await().atMost(Duration.ofSeconds(120))
                .until(() -> officer.get(EXPORTS + "/" + export)
                        .at("/state")
                        .asString()
                        .equals("expired"));
        assertThat(service.exports().resolve(export + ".zip")).doesNotExist();
        assertThat(sql().queryForList(
                                "SELECT name FROM log.event WHERE name = 'export-deleted' AND convert_from(payload, 'UTF8') LIKE ?"
                                        + " AND convert_from(metadata, 'UTF8') LIKE '%SERVICE%'",
                                "%" + export + "%EXPIRED%"))
                .hasSize(1);
    }

    @Test
    void what_was_being_made_when_the_process_ended_is_begun_again() throws Exception {
        String export = officer.post(EXPORTS, "{}").at("/export").asString();
        Files.createDirectories(service.exports());
        Path half = service.exports().resolve(export + "." + UUID.randomUUID() + ".part");
        Files.writeString(half, "half");
        sql().update(
                        "UPDATE log.export SET state = 'making', maker = gen_random_uuid(), done_leaves = 3,"
                                + " claimed_until = now() - interval '1 second' WHERE export = ?",
                        UUID.fromString(export));
        keeper.signAll();
        await().atMost(Duration.ofSeconds(120))
                .until(() -> officer.get(EXPORTS + "/" + export)
                        .at("/state")
                        .asString()
                        .equals("ready"));
        assertThat(Verdict.of(
                                service.exports().resolve(export + ".zip"),
                                keeper.verifier(REGISTER).vkey())
                        .failures())
                .isEmpty();
        assertThat(half).doesNotExist();
    }

    @Test
    void waits_for_the_checkpoint_that_covers_its_own_event() throws Exception {
        String export = officer.post(EXPORTS, "{}").at("/export").asString();
        Thread.sleep(1_500);
        Caller.Answer waiting = officer.get(EXPORTS + "/" + export);
        assertThat(waiting.at("/state").asString()).isEqualTo("waiting");
        assertThat(officer.get(EXPORTS + "/" + export + "/file").rule()).isEqualTo("export-not-ready");
        ready(waiting);
    }

    @Test
    void names_are_told_under_an_order_only_and_each_is_on_record() throws Exception {
        StreamId cecilia = service.writer()
                .customer(Registers.IP_PRODUKTER, "X-3", Map.of("firstName", "Cecilia", "email", "c@e.org"));
        StreamId gone = service.writer().customer(Registers.IP_PRODUKTER, "X-4", Map.of("firstName", "Dag"));
        service.writer().erase(gone, "relationship", "accounting", "visitor");
        JsonNode ready = ready(regulator.post(EXPORTS, "{}"));
        String address = EXPORTS + "/" + ready.at("/export").asString() + "/identifications";
        String order = "{\"authority\":\"court\",\"reference\":\"R 26\",\"date\":\"2026-03-01\",\"pseudonyms\":[\""
                + cecilia.id() + "\",\"" + clerk.id() + "\",\"" + gone.id() + "\"]}";

        assertThat(regulator.post(address, order).rule()).isEqualTo("role-required");
        assertThat(officer.post(address, order).at("/field").asString()).isEqualTo("reference");
        assertThat(acts(cecilia.id())).doesNotContain("identify-person");

        Caller.Answer told = officer.post(address, order.replace("R 26", "R26/1123"));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
        assertThat(told.at("/persons/0/names/firstName").asString()).isEqualTo("Cecilia");
        assertThat(told.text()).doesNotContain("c@e.org");
        assertThat(told.at("/persons/1/names/name").asString()).isEqualTo("Kaisa Clerk");
        assertThat(told.at("/persons/2/outcome").asString()).isEqualTo("erased");
        for (StreamId person : List.of(cecilia, clerk, gone)) {
            assertThat(acts(person.id())).contains("identify-person");
        }
    }

    @Test
    void nobody_is_named_when_one_of_them_may_not_be() throws Exception {
        StreamId dora = service.writer().customer(Registers.IP_PRODUKTER, "X-5", Map.of("firstName", "Dora"));
        service.writer().happen(new ProcessingRestricted(dora, RestrictionGround.ACCURACY_CONTESTED));
        JsonNode ready = ready(officer.post(EXPORTS, "{}"));
        String address = EXPORTS + "/" + ready.at("/export").asString() + "/identifications";
        String order = "{\"authority\":\"police\",\"reference\":\"%s\",\"date\":\"%s\",\"pseudonyms\":[\"%s\",\"%s\"]}";

        assertThat(officer.post(address, order.formatted("1/26", "2026-03-01", bo.id(), UUID.randomUUID()))
                        .rule())
                .isEqualTo("pseudonym-unknown");
        assertThat(officer.post(address, order.formatted("1/26", "2026-03-01", bo.id(), dora.id()))
                        .rule())
                .isEqualTo("processing-restricted");
        assertThat(officer.post(address, order.formatted("131052-308T", "2026-03-01", bo.id(), bo.id()))
                        .rule())
                .isEqualTo("personal-identity-code");
        assertThat(officer.post(address, order.formatted("1/26", "2999-01-01", bo.id(), bo.id()))
                        .rule())
                .isEqualTo("date-in-future");
        assertThat(acts(bo.id())).doesNotContain("identify-person");
        assertThat(officer.with("Rekisteri-Restriction-Exception", "public-interest")
                        .post(address, order.formatted("1/26", "2026-03-01", bo.id(), dora.id()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_verifier_looks_at_the_file_and_says_what_it_found() throws Exception {
        JsonNode made = ready(officer.post(EXPORTS, "{\"subject\":\"" + anna.id() + "\"}"));
        String address = EXPORTS + "/" + made.at("/export").asString() + "/verification";
        assertThat(officer.get(address).at("/state").asString()).isEqualTo("none");

        Caller.Answer asked = officer.post(address, "{}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.header("Location")).isEqualTo(address);
        assertThat(asked.at("/state").asString()).isIn("waiting", "running", "done");

        JsonNode said = verified(address);
        assertThat(said.at("/exit").asInt()).as(said.toString()).isZero();
        assertThat(said.at("/report/verified").asBoolean()).isTrue();
        assertThat(said.at("/carried").asBoolean()).isTrue();
        assertThat(said.at("/report/records/readable").asLong()).isPositive();
        assertThat(said.at("/report/records/missing").asLong()).isZero();
        assertThat(said.at("/report/unanchored/leaves").asLong()).isPositive();
        assertThat(said.toString()).doesNotContain(anna.id().toString());
        assertThat(acts(anna.id())).contains("verify-export");
        try (Stream<Path> files = Files.list(service.exports())) {
            assertThat(files.map(Path::toString)).allMatch(name -> name.endsWith(".zip"));
        }
    }

    @Test
    void the_verifier_names_what_is_wrong_with_a_damaged_file() throws Exception {
        JsonNode made = ready(officer.post(EXPORTS, "{}"));
        Path file = service.exports().resolve(made.at("/export").asString() + ".zip");
        replace(file, "README.txt", "Nothing to see here\n".getBytes(ISO_8859_1));
        String address = EXPORTS + "/" + made.at("/export").asString() + "/verification";
        officer.post(address, "{}");

        JsonNode said = verified(address);
        assertThat(said.at("/exit").asInt()).isEqualTo(1);
        assertThat(said.at("/report/failures/0/reason").asString()).isEqualTo("FILE_WRONG");
        assertThat(said.at("/report/failures/0/where").asString()).isEqualTo("README.txt");

        Files.write(file, new byte[] {1, 2, 3});
        officer.post(address, "{}");
        JsonNode unreadable = verified(address);
        assertThat(unreadable.at("/exit").asInt()).isEqualTo(3);
        assertThat(unreadable.at("/unreadable").asString()).startsWith("CANNOT BE READ");
        assertThat(unreadable.has("report")).isFalse();
        assertThat(unreadable.at("/carried").asBoolean()).isFalse();
    }

    @Test
    void a_file_with_another_verifier_in_it_is_told_from_one_with_ours() throws Exception {
        JsonNode made = ready(officer.post(EXPORTS, "{}"));
        Path file = service.exports().resolve(made.at("/export").asString() + ".zip");
        String address = EXPORTS + "/" + made.at("/export").asString() + "/verification";
        byte[] ours;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ours = zip.getInputStream(zip.getEntry(VERIFIER)).readAllBytes();
        }
        byte[] longer = Arrays.copyOf(ours, ours.length + 1);
        byte[] changed = ours.clone();
        changed[ours.length - 1]++;

        for (byte[] another : List.of(longer, changed)) {
            replace(file, VERIFIER, another);
            officer.post(address, "{}");
            assertThat(verified(address).at("/carried").asBoolean()).isFalse();
        }
    }

    @Test
    void asking_again_while_a_verification_runs_changes_nothing_of_it() throws Exception {
        JsonNode made = ready(officer.post(EXPORTS, "{}"));
        UUID export = UUID.fromString(made.at("/export").asString());
        String address = EXPORTS + "/" + export + "/verification";
        sql().update(
                        "INSERT INTO views.export_verification (register, export, state, runner, claimed_until)"
                                + " VALUES (?, ?, 'running', gen_random_uuid(), now() + interval '1 hour')",
                        REGISTER,
                        export);
        List<String> running = row(export);

        assertThat(officer.post(address, "{}").at("/state").asString()).isEqualTo("running");
        assertThat(row(export)).isEqualTo(running);

        sql().update("UPDATE views.export_verification SET claimed_until = now() WHERE export = ?", export);
        assertThat(verified(address).at("/exit").asInt()).isZero();
    }

    private static List<String> row(UUID export) {
        return sql().queryForList(
                        "SELECT verification::text FROM views.export_verification AS verification WHERE export = ?",
                        String.class,
                        export);
    }

    @Test
    void only_a_file_that_is_there_is_verified() throws Exception {
        String waiting =
                EXPORTS + "/" + officer.post(EXPORTS, "{}").at("/export").asString();
        assertThat(officer.post(waiting + "/verification", "{}").rule()).isEqualTo("export-not-ready");
        officer.send("DELETE", waiting);
        assertThat(officer.post(waiting + "/verification", "{}").rule()).isEqualTo("export-deleted");
    }

    @Test
    void what_was_being_verified_when_the_process_ended_is_verified_by_the_next() throws Exception {
        JsonNode made = ready(officer.post(EXPORTS, "{}"));
        String address = EXPORTS + "/" + made.at("/export").asString() + "/verification";
        sql().update(
                        "INSERT INTO views.export_verification (register, export, state, runner, claimed_until)"
                                + " VALUES (?, ?, 'running', gen_random_uuid(), now() - interval '1 second')",
                        REGISTER,
                        UUID.fromString(made.at("/export").asString()));

        assertThat(verified(address).at("/exit").asInt()).isZero();
    }

    private static JsonNode verified(String address) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !List.of("waiting", "running")
                        .contains(officer.get(address).at("/state").asString()));
        Caller.Answer answer = officer.get(address);
        assertThat(answer.at("/state").asString()).as(answer.text()).isEqualTo("done");
        return answer.body();
    }

    /** As somebody would who has the directory. */
    private static void replace(Path zip, String member, byte[] content) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            Files.write(archive.getPath(member), content);
        }
    }

    private static JsonNode ready(Caller.Answer asked) throws Exception {
        keeper.signAll();
        String address = EXPORTS + "/" + asked.at("/export").asString();
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !List.of("waiting", "making")
                        .contains(officer.get(address).at("/state").asString()));
        Caller.Answer answer = officer.get(address);
        assertThat(answer.at("/state").asString()).as(answer.text()).isEqualTo("ready");
        return answer.body();
    }

    private static String refused(String body) {
        Caller.Answer answer = regulator.post(EXPORTS, body);
        assertThat(answer.header("Rekisteri-Position")).as("on record").isNotEmpty();
        return answer.rule() + " " + answer.at("/field").asString();
    }

    private static List<String> acts(UUID person) {
        return officer.get("/registers/" + REGISTER + "/log?limit=200")
                .at("/records")
                .valueStream()
                .filter(each -> each.at("/subject").asString().equals(person.toString()))
                .map(each -> each.at("/act").asString())
                .toList();
    }

    private static JdbcTemplate sql() {
        return new JdbcTemplate(service.database().superuserDataSource());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<byte[]> fetch(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + Tokens.of("regulator", REGISTER + "/regulator"))
                .header("Rekisteri-Purpose", "customer-register");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
