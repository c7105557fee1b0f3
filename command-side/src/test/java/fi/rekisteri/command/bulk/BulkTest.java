package fi.rekisteri.command.bulk;

import static fi.rekisteri.command.Rekisteri.REGISTER;
import static fi.rekisteri.command.Rekisteri.newKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class BulkTest {
    private static final String PATH = "/registers/" + REGISTER + "/bulk";
    private static final JsonMapper JSON = JsonMapper.shared();

    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void gives_a_line_for_each_line_in_their_order() {
        String prefix = newKey();
        List<JsonNode> results = load(
                prefix, IntStream.range(0, 1_000).mapToObj(i -> line(prefix, i)).toList());

        assertThat(results).hasSize(1_000);
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).get("line").intValue()).isEqualTo(i + 1);
            assertThat(results.get(i).get("id").stringValue()).isEqualTo("row-" + i);
            assertThat(results.get(i).get("status").intValue()).isEqualTo(201);
        }
        assertThat(rekisteri.query(
                        "SELECT 1 FROM log.event WHERE name = 'customer-registered' AND stream = ANY (?::uuid[])",
                        "{" + String.join(",", customers(results)) + "}"))
                .hasSize(1_000);
    }

    @Test
    void many_lines_share_few_transactions() {
        String prefix = newKey();
        List<JsonNode> results = load(
                prefix, IntStream.range(0, 2_000).mapToObj(i -> line(prefix, i)).toList());

        List<String> transactions = rekisteri.query(
                "SELECT count(DISTINCT xmin::text) FROM log.event WHERE stream = ANY (?::uuid[])",
                "{" + String.join(",", customers(results)) + "}");
        // how many depends on how fast the machine commits; alone, each line would have had its own
        assertThat(Integer.parseInt(transactions.getFirst())).isLessThan(1_000);
    }

    @Test
    void lines_of_one_customer_are_done_in_order_and_may_name_it_by_number() {
        String number = newKey();
        List<String> lines = new ArrayList<>();
        lines.add("""
                {"id": "r", "command": "register-customer", "customerNumber": "%s", "source": "registration",
                 "language": "fi", "values": {"firstName": "Anna"}}""".formatted(number).replace("\n", " "));
        for (int i = 0; i < 50; i++) {
            lines.add("""
                    {"id": "c%d", "command": "%s", "customerNumber": "%s", "version": %d, "field": "phone", %s}""".formatted(
                            i,
                            i % 2 == 0 ? "complete-value" : "remove-value",
                            number,
                            i,
                            i % 2 == 0
                                    ? "\"value\": \"0401234567\", \"source\": \"customer\""
                                    : "\"ground\": \"unnecessary\""));
        }

        List<JsonNode> results = load(newKey(), lines);

        assertThat(results).allMatch(result -> result.get("status").intValue() < 300);
        assertThat(results.getLast().get("version").intValue()).isEqualTo(50);
    }

    @Test
    void a_bad_line_is_told_and_recorded_and_the_others_are_done() {
        String prefix = newKey();
        List<JsonNode> results = load(
                prefix,
                List.of(
                        line(prefix, 0),
                        "{broken",
                        "{\"id\": \"x\", \"command\": \"no-such\"}",
                        line(prefix, 1).replace("Virtanen", "131052-308T"),
                        line(prefix, 2).replace("\"firstName\"", "\"shoeSize\""),
                        "{\"id\": \"big\", \"x\": \"" + "x".repeat(70_000) + "\"}",
                        "{\"id\": \"who\", \"command\": \"make-objection\", \"customerNumber\": \"nobody\", \"scope\": \"publication\"}",
                        "{\"id\": \"old\", \"command\": \"erase-customer\", \"customer\": \"" + UUID.randomUUID()
                                + "\"}",
                        line(prefix, 3)));

        assertThat(results.stream().map(BulkTest::outcome))
                .containsExactly(
                        "201",
                        "400 body-malformed",
                        "400 body-malformed command",
                        "422 personal-identity-code lastName",
                        "422 field-undeclared shoeSize",
                        "413 body-too-large",
                        "404 customer-unknown customerNumber",
                        "403 role-required",
                        "201");
        assertThat(results.get(3).toString()).doesNotContain("131052");
        assertThat(results.get(2).get("id").stringValue()).isEqualTo("x");
    }

    @Test
    void sent_again_under_the_same_key_it_gives_the_same_answers_and_does_nothing_twice() {
        String key = newKey();
        List<String> lines = IntStream.range(0, 300).mapToObj(i -> line(key, i)).toList();

        List<JsonNode> first = load(key, lines);
        List<JsonNode> again = load(key, lines);

        assertThat(again).isEqualTo(first);
        assertThat(rekisteri.query(
                        "SELECT 1 FROM log.event WHERE stream = ANY (?::uuid[])",
                        "{" + String.join(",", customers(first)) + "}"))
                .hasSize(300);
    }

    @Test
    void two_lines_of_one_name_are_one_command_or_a_reused_key() {
        String key = newKey();
        List<JsonNode> results =
                load(key, List.of(line(key, 0), line(key, 0), line(key, 1).replace("row-1", "row-0")));

        assertThat(results.get(1).get("customer")).isEqualTo(results.get(0).get("customer"));
        assertThat(outcome(results.get(2))).isEqualTo("422 idempotency-key-reused Idempotency-Key");
    }

    @Test
    void a_load_as_a_whole_is_refused_before_its_first_line() {
        assertThat(rekisteri.post(PATH, "{}").refusal()).isEqualTo("415 media-type-unsupported Content-Type");
        assertThat(rekisteri.post(Rekisteri.owner(), PATH, "{}").refusal()).isEqualTo("403 account-unknown");
        assertThat(rekisteri
                        .post(
                                PATH,
                                "{}",
                                request -> request.setHeader("Content-Type", "application/x-ndjson")
                                        .setHeader("Rekisteri-Purpose", "curiosity"))
                        .refusal())
                .isEqualTo("422 purpose-undeclared Rekisteri-Purpose");
    }

    @Test
    void an_answer_comes_while_the_request_is_still_being_written() throws IOException {
        String prefix = newKey();
        try (Socket socket = open(prefix);
                BufferedReader answers = reader(socket)) {
            for (int i = 0; i < 5; i++) {
                send(socket, line(prefix, i) + "\n");
                assertThat(nextResult(answers)).contains("\"id\":\"row-" + i + "\"");
            }
        }
    }

    @Test
    void when_the_client_goes_away_in_the_middle_all_that_was_acknowledged_is_there_and_nothing_is_half()
            throws Exception {
        String prefix = newKey();
        List<String> acknowledged = new ArrayList<>();
        try (Socket socket = open(prefix);
                BufferedReader answers = reader(socket)) {
            Thread sender = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 20_000; i++) {
                    try {
                        send(socket, line(prefix, i) + "\n");
                    } catch (IOException gone) {
                        return;
                    }
                }
            });
            for (int i = 0; i < 500; i++) {
                acknowledged.add(
                        JSON.readTree(nextResult(answers)).get("customer").stringValue());
            }
            socket.setSoLinger(true, 0);
            socket.close();
            sender.join();
        }

        assertThat(rekisteri.query(
                        "SELECT 1 FROM log.event WHERE name = 'customer-registered' AND stream = ANY (?::uuid[])",
                        "{" + String.join(",", acknowledged) + "}"))
                .hasSize(500);
        assertThat(rekisteri.query("""
                        SELECT stream FROM log.event e WHERE name = 'customer-registered' AND
                         (NOT EXISTS (SELECT FROM log.subject_key k WHERE k.subject = e.stream)
                          AND NOT EXISTS (SELECT FROM log.event x WHERE x.stream = e.stream AND x.name = 'data-erased'))""")).isEmpty();
    }

    private List<JsonNode> load(String key, List<String> lines) {
        Reply reply = rekisteri.post(
                PATH,
                String.join("\n", lines) + "\n",
                request -> request.setHeader("Content-Type", "application/x-ndjson")
                        .setHeader("Idempotency-Key", key));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
        return reply.response().body().lines().map(JSON::readTree).toList();
    }

    private static String line(String prefix, int number) {
        return """
                {"id": "row-%d", "command": "register-customer", "customerNumber": "%s/%d", "source": "registration", \
                "language": "fi", "values": {"firstName": "Anna", "lastName": "Virtanen"}}""".formatted(number, prefix, number);
    }

    private static List<String> customers(List<JsonNode> results) {
        return results.stream()
                .map(result -> result.get("customer").stringValue())
                .toList();
    }

    private static String outcome(JsonNode result) {
        JsonNode problem = result.path("problem");
        String field = problem.path("field").asString("");
        return (result.get("status").asString() + " " + problem.path("rule").asString("") + " " + field).strip();
    }

    private Socket open(String key) throws IOException {
        URI root = URI.create(rekisteri.root());
        Socket socket = new Socket(root.getHost(), root.getPort());
        String head = String.join(
                "\r\n",
                "POST " + PATH + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Rekisteri.clerk(),
                "Content-Type: application/x-ndjson",
                "Rekisteri-Purpose: customer-register",
                "Idempotency-Key: " + key,
                "Transfer-Encoding: chunked",
                "",
                "");
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(new Chunks(socket.getInputStream()), UTF_8));
    }

    private static String nextResult(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The answer ended");
        }
        return line;
    }
}
