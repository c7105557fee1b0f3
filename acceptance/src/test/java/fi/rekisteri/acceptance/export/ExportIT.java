package fi.rekisteri.acceptance.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import fi.rekisteri.acceptance.export.Desk.Watched;
import fi.rekisteri.acceptance.export.Shell.Ran;
import fi.rekisteri.acceptance.log.Inspector;
import fi.rekisteri.acceptance.log.Inspector.Verdict;
import fi.rekisteri.acceptance.promise.Customer;
import fi.rekisteri.acceptance.promise.Register;
import fi.rekisteri.acceptance.promise.Registers;
import fi.rekisteri.acceptance.promise.Running;
import fi.rekisteri.acceptance.service.Answer;
import fi.rekisteri.acceptance.service.Caller;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a regulator takes home from the running service: ordered, watched and fetched over HTTP, then judged by programs that run by
 * themselves. One export is made while the time-stamp authority is shut, the others while it is open.
 */
@ExtendWith(Running.class)
class ExportIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final boolean OPENSSL_REQUIRED = Boolean.getBoolean("rekisteri.openssl.required");

    @TempDir
    private static Path home;

    private static Register register;
    private static Customer anna;
    private static Customer erased;
    private static Customer restricted;
    private static Desk desk;
    private static Path authority;
    private static String vkey;
    private static Instant from;
    private static Watched whole;
    private static Watched stamped;
    private static Watched ofAnna;
    private static Watched ofReadings;
    private static Watched ofPeriod;
    private static HttpResponse<InputStream> head;
    private static String recordedBeforeTheBody;
    private static byte[] file;
    private static Ran verdict;

    @BeforeAll
    static void a_regulator_takes_the_log_home(Registers registers, StampOffice office) throws Exception {
        register = registers.ipProdukter();
        from = Instant.now();
        anna = register.somebody();
        anna.tellBackOffice(
                        "corrections",
                        Map.of("field", "phone", "value", "+358407654321", "ground", "outdated", "source", "customer"))
                .expect(200);
        erased = register.somebody();
        erased.erase();
        restricted = register.somebody();
        restricted
                .tellOfficer("restrictions", Map.of("ground", "accuracy-contested"))
                .expect(200);
        Instant to = Instant.now();
        desk = new Desk(register.regulator());
        authority = office.certificate(home.resolve("authority.pem"));
        vkey = register.notice().path("logKeys").path(0).path("vkey").asString();

        office.stampExports(false);
        whole = desk.order(Map.of());
        desk.await(whole);
        office.stampExports(true);
        stamped = desk.order(Map.of("tree", whole.last().path("tree").asString()));
        ofAnna = desk.order(Map.of("subject", anna.id()));
        ofReadings = desk.order(Map.of("kinds", List.of("access")));
        ofPeriod = desk.order(Map.of("from", from.toString(), "to", to.toString()));
        desk.await(stamped, ofAnna, ofReadings, ofPeriod);

        head = desk.open(whole);
        recordedBeforeTheBody =
                eventAt(head.headers().firstValue("Rekisteri-Position").orElseThrow());
        try (InputStream body = head.body()) {
            file = body.readAllBytes();
        }
        Files.write(home.resolve("export.zip"), file);
        verdict = Shell.verifier(
                home,
                "export.zip",
                "--vkey",
                vkey,
                "--state",
                "known-logs.json",
                "--states",
                "states.csv",
                "--tsa-ca",
                "authority.pem",
                "--json");
    }

    @Test
    void it_is_made_in_the_background_and_its_progress_is_seen() {
        assertThat(whole.seen())
                .extracting(seen -> seen.path("state").asString())
                .contains("waiting", "ready")
                .isSubsetOf("waiting", "making", "ready");
        assertThat(whole.seen())
                .extracting(seen -> seen.path("done").asLong())
                .isSorted()
                .endsWith(whole.last().path("of").asLong());
        assertThat(whole.last().path("bytes").asLong()).isEqualTo(file.length);
    }

    @Test
    void it_is_on_record_before_its_first_byte_and_in_itself() throws Exception {
        String export = whole.last().path("export").asString();
        assertThat(recordedBeforeTheBody).startsWith("export-fetched ").contains(export);
        assertThat(head.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(head.headers().firstValue("Repr-Digest"))
                .contains("sha-256=:" + Base64.getEncoder().encodeToString(sha256(file)) + ":");
        assertThat(whole.last().path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(sha256(file)));
        JsonNode manifest = manifest(file);
        JsonNode own = records(file).get(manifest.path("export").path("leaf").asInt());
        assertThat(own.path("name").asString()).isEqualTo("export-requested");
        assertThat(own.path("event")).isEqualTo(manifest.path("export").path("event"));
        assertThat(own.path("told").toString()).contains(export);
        assertThat(own.path("act").path("purpose").asString()).isEqualTo("legal-duties");
    }

    @Test
    void the_verifier_finds_it_whole_and_says_what_became_of_each_record() throws Exception {
        assertThat(verdict.code()).as(verdict.said()).isZero();
        JsonNode report = JSON.readTree(verdict.said());
        JsonNode states = report.path("records");
        JsonNode manifest = manifest(file);
        assertThat(report.path("verified").asBoolean()).isTrue();
        assertThat(report.path("failureCount").asInt()).isZero();
        assertThat(states.path("missing").asInt()).isZero();
        assertThat(states.path("redacted").asInt()).isZero();
        assertThat(states.properties().stream()
                        .mapToInt(state -> state.getValue().asInt())
                        .sum())
                .isEqualTo(manifest.path("size").asInt())
                .isEqualTo(manifest.path("records").asInt());

        assertThat(states(erased)).contains("shredded").doesNotContain("missing");
        assertThat(states(anna)).containsOnly("readable");
        assertThat(states(restricted)).containsOnly("readable");
    }

    @Test
    void the_verifier_names_the_anchors_and_the_window_nobody_vouches_for() throws Exception {
        JsonNode facts = JSON.readTree(verdict.said()).path("facts");
        long leaves = facts.path("leaves").asLong();
        long vouched = anchored();

        assertThat(facts.path("anchor at " + vouched).asString()).contains("anchors/" + vouched + ".tst");
        assertThat(vouched).isPositive().isLessThan(leaves);
        assertThat(facts.path("unanchored").asString())
                .isEqualTo(leaves - vouched + " leaves, from leaf " + vouched
                        + ": nothing protects them yet against the log's own keeper");
    }

    @Test
    void the_services_own_verifier_counts_the_stamps_of_whom_it_is_told_to_trust_and_no_others(StampOffice office)
            throws Exception {
        String stamp = "anchors/" + anchored() + ".tst";

        JsonNode trusted = desk.verified(whole);
        office.anotherIsTrusted();
        JsonNode stranger = desk.verified(whole);
        office.isTrusted();

        assertThat(trusted.path("exit").asInt(-1)).as(trusted.toString()).isZero();
        assertThat(trusted.path("report").path("facts").toString()).contains("time stamp " + stamp);
        assertThat(stranger.path("exit").asInt()).isEqualTo(1);
        assertThat(stranger.path("report").path("failures").valueStream())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.path("reason").asString()).isEqualTo("TIME_STAMP_WRONG"))
                .anySatisfy(fault -> assertThat(fault.path("where").asString()).isEqualTo(stamp));
    }

    @Test
    void the_commands_of_its_own_readme_verify_it_by_openssl() throws Exception {
        needs("openssl", "unzip");
        String commands = Readme.commands(Desk.unpacked(file), vkey, anchored());
        assertThat(commands).contains("openssl pkeyutl", "openssl ts");

        Ran ran = Shell.script(home, "rm -rf export\n" + commands);

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("Signature Verified Successfully", "Verification: OK");
        Ran another = Shell.script(home, "rm -rf export\n" + commands.replace("> body", "| tr 0-9 1-90 > body"));
        assertThat(another.code()).as(another.said()).isNotZero();
    }

    @Test
    void with_an_authority_it_travels_in_a_container_that_others_read() throws Exception {
        HttpResponse<InputStream> answer = desk.open(stamped);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.etsi.asic-s+zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".asics\"");
        byte[] container = answer.body().readAllBytes();
        Map<String, byte[]> files = Desk.unpacked(container);
        assertThat(files.keySet()).containsExactlyInAnyOrder("mimetype", "export.zip", "META-INF/timestamp.tst");

        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(container));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        DiagnosticData read = validator.validateDocument().getDiagnosticData();
        TimestampWrapper stamp = read.getTimestampList().getFirst();
        assertThat(read.getContainerType()).isEqualTo(ASiCContainerType.ASiC_S);
        assertThat(stamp.isMessageImprintDataIntact()).isTrue();
        assertThat(stamp.isSignatureIntact()).isTrue();

        Ran inside = verified("inside.zip", files.get("export.zip"));
        assertThat(inside.code()).as(inside.said()).isZero();
        needs("openssl");
        Path token = Files.write(home.resolve("timestamp.tst"), files.get("META-INF/timestamp.tst"));
        String check =
                "openssl ts -verify -token_in -in " + token.getFileName() + " -data inside.zip -CAfile authority.pem";
        assertThat(Shell.script(home, check).said()).contains("Verification: OK");
        flip(home.resolve("inside.zip"), files.get("export.zip").length / 2);
        assertThat(Shell.script(home, check).code()).isNotZero();
    }

    @Test
    void one_persons_records_are_an_export_that_stands_in_that_persons_history() throws Exception {
        byte[] part = inner(desk.fetch(ofAnna));

        assertThat(records(part))
                .isNotEmpty()
                .extracting(each -> each.path("stream").asString())
                .containsOnly(anna.id().toString());
        assertThat(verified("anna.zip", part).code()).isZero();
        assertThat(anna.history("request-export")).hasSize(1);
        assertThat(anna.history("fetch-export")).hasSize(1);
        assertThat(restricted.history("fetch-export")).isEmpty();
    }

    @Test
    void a_kind_and_a_period_are_exports_and_each_is_verified() throws Exception {
        byte[] readings = inner(desk.fetch(ofReadings));
        byte[] period = inner(desk.fetch(ofPeriod));

        assertThat(records(readings))
                .isNotEmpty()
                .extracting(each -> each.path("kind").asString())
                .containsOnly("access");
        assertThat(records(period))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(Instant.parse(each.path("recorded").asString()))
                                .isAfterOrEqualTo(from));
        assertThat(records(period))
                .extracting(each -> each.path("stream").asString())
                .contains(
                        anna.id().toString(),
                        erased.id().toString(),
                        restricted.id().toString());
        assertThat(verified("readings.zip", readings).code()).isZero();
        assertThat(verified("period.zip", period).code()).isZero();
    }

    @Test
    void it_is_fetched_in_parts_and_each_part_is_on_record() throws Exception {
        int middle = file.length / 2;
        long before = fetched();
        HttpResponse<InputStream> first = desk.open(whole, "Range", "bytes=0-" + (middle - 1));
        HttpResponse<InputStream> rest = desk.open(whole, "Range", "bytes=" + middle + "-");
        assertThat(List.of(first.statusCode(), rest.statusCode())).containsOnly(206);

        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first.body().readAllBytes());
        both.write(rest.body().readAllBytes());

        assertThat(both.toByteArray()).isEqualTo(file);
        assertThat(fetched() - before).isEqualTo(2);
    }

    @Test
    void names_are_told_under_a_recorded_order_only_and_are_in_no_file() throws Exception {
        String address = whole.address() + "/identifications";
        Map<String, Object> order = Map.of(
                "authority",
                "supervisory-authority",
                "reference",
                "1234/182/2026",
                "date",
                LocalDate.now().minusDays(2).toString(),
                "pseudonyms",
                List.of(anna.id(), erased.id()));
        Caller officer = register.officer().purpose("legal-duties");
        register.regulator().order(address, order).expect(403, "role-required");
        officer.order(address, Map.of("pseudonyms", List.of(anna.id()))).expect(422);
        officer.order(address, withSomebody(order, restricted)).expect(403, "processing-restricted");
        assertThat(anna.history("identify-person")).isEmpty();

        Answer told = anna.seen(officer.order(address, order).expect(200));

        assertThat(told.json()
                        .path("persons")
                        .path(0)
                        .path("names")
                        .path("lastName")
                        .asString())
                .isEqualTo(anna.value("lastName"));
        assertThat(told.json().path("persons").path(1).path("outcome").asString())
                .isEqualTo("erased");
        assertThat(anna.history("identify-person")).hasSize(1);
        assertThat(new String(Desk.of(file, "records.jsonl"), UTF_8))
                .contains(anna.id().toString())
                .doesNotContain(anna.value("lastName"), anna.value("email"));
    }

    @Test
    void the_running_services_tiles_go_on_from_what_was_taken_home() throws Exception {
        Path remembering = Files.createDirectories(home.resolve("inspector"));
        Files.copy(home.resolve("known-logs.json"), remembering.resolve("known-logs.json"));
        register.somebody();

        Verdict look = new Inspector(remembering, vkey).look(register.regulator());

        assertThat(look.said())
                .startsWith("CONSISTENT")
                .contains(" " + manifest(file).path("size").asLong() + " -> ");
        assertThat(look.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"records.jsonl", "records.csv", "stored/", "README.txt"})
    void a_byte_that_was_flipped_on_the_way_is_noticed(String inFile) throws Exception {
        Path damaged = Files.write(home.resolve("damaged.zip"), file);
        flip(damaged, content(inFile) + 8);

        Ran ran = Shell.verifier(home, "damaged.zip", "--vkey", vkey);

        assertThat(ran.code()).as(ran.said()).isNotZero();
        assertThat(ran.said())
                .doesNotContain("Exception", "\nVERIFIED")
                .containsPattern("FAILED|cannot|is not|damaged");
    }

    private static Map<String, Object> withSomebody(Map<String, Object> order, Customer more) {
        Map<String, Object> longer = new TreeMap<>(order);
        List<UUID> all = new ArrayList<>(List.of(anna.id()));
        all.add(more.id());
        longer.put("pseudonyms", all);
        return longer;
    }

    private static Ran verified(String name, byte[] export) throws Exception {
        Files.write(home.resolve(name), export);
        return Shell.verifier(home, name, "--vkey", vkey, "--tsa-ca", "authority.pem");
    }

    private static byte[] inner(byte[] container) throws Exception {
        return Desk.of(container, "export.zip");
    }

    private static JsonNode manifest(byte[] export) throws Exception {
        return JSON.readTree(Desk.of(export, "manifest.json"));
    }

    private static List<JsonNode> records(byte[] export) throws Exception {
        return new String(Desk.of(export, "records.jsonl"), UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /** What the verifier wrote of each record of a person. */
    private static List<String> states(Customer person) throws Exception {
        List<String> leaves = records(file).stream()
                .filter(each ->
                        each.path("stream").asString("").equals(person.id().toString()))
                .map(each -> each.path("leaf").asString())
                .toList();
        return Files.readAllLines(home.resolve("states.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(line -> leaves.contains(line[0]))
                .map(line -> line[3])
                .toList();
    }

    /** The newest size with a time stamp. */
    private static long anchored() throws Exception {
        return Desk.unpacked(file).keySet().stream()
                .filter(name -> name.startsWith("anchors/"))
                .map(name -> Long.valueOf(name.replaceAll("\\D", "")))
                .max(Long::compare)
                .orElseThrow();
    }

    private static long fetched() {
        return register.log(each -> each.path("act").asString().equals("fetch-export"))
                .size();
    }

    /** Name and payload of an event, looked up while the answer's body is still on its way. */
    private static String eventAt(String position) throws SQLException {
        try (Connection connection = register.service().superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name || ' ' || convert_from(payload, 'UTF8')"
                        + " FROM log.event WHERE position = " + Long.parseLong(position))) {
            row.next();
            return row.getString(1);
        }
    }

    /** Where the packed bytes of a file begin, told by its local header. */
    private static int content(String name) {
        String bytes = new String(file, ISO_8859_1);
        int header = -1;
        do {
            header = bytes.indexOf("PK\u0003\u0004", header + 1);
        } while (!bytes.startsWith(name, header + 30));
        ByteBuffer lengths = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return header + 30 + lengths.getShort(header + 26) + lengths.getShort(header + 28);
    }

    private static void flip(Path damaged, int at) throws Exception {
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[at] ^= 1;
        Files.write(damaged, bytes);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static void needs(String... programs) throws Exception {
        for (String program : programs) {
            boolean there = Shell.has(program);
            if (OPENSSL_REQUIRED) {
                assertThat(there).as(program).isTrue();
            }
            assumeTrue(there, program);
        }
    }
}
