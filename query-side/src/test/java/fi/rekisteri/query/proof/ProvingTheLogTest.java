package fi.rekisteri.query.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Tokens;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import fi.rekisteri.shared.tlog.EntryBundle;
import fi.rekisteri.shared.tlog.GrowingTree;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.LeafEntry;
import fi.rekisteri.shared.tlog.TileNodes;
import fi.rekisteri.shared.tlog.TilePath;
import fi.rekisteri.shared.tlog.TlogProof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProvingTheLogTest {
    private static final String LOG = "/registers/ip-produkter/log";
    private static final String TOKEN = Tokens.of("officer", "ip-produkter/privacy-officer");

    private static Service service;
    private static LeafMaker leaves;
    private static Caller officer;

    @BeforeAll
    static void start() throws Exception {
        service = Service.start();
        Writer writer = service.writer();
        writer.account("ip-produkter", "officer", "Olli Officer");
        writer.account("ip-produkter", "clerk", "Kaisa Clerk");
        writer.append(
                Stream.generate(ProvingTheLogTest::consultation).limit(600).toList(), List.of());
        leaves = new LeafMaker(service.database().commandSideDataSource());
        leaves.signAll();
        officer = Caller.of(service, TOKEN).seeing(writer.head());
        assertThat(officer.get(LOG + "/checkpoint").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void serves_the_newest_checkpoint_signed() {
        Caller.Answer answer = officer.get(LOG + "/checkpoint");

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened(answer).size()).isGreaterThan(600);
        assertThat(officer.get(LOG + "/2026/checkpoint").text()).isEqualTo(answer.text());
    }

    @Test
    void serves_tiles_that_make_the_signed_root() {
        Checkpoint checkpoint = opened(officer.get(LOG + "/checkpoint"));
        TileNodes nodes = new TileNodes(checkpoint.size(), path -> bytes(LOG + "/2026/" + path.path()));

        assertThat(GrowingTree.at(checkpoint.size(), nodes).root()).isEqualTo(checkpoint.root());
    }

    @Test
    void serves_the_entries_behind_the_hashes() {
        Checkpoint checkpoint = opened(officer.get(LOG + "/checkpoint"));
        GrowingTree tree = new GrowingTree();
        for (TilePath path : TilePath.at(TilePath.ENTRIES, checkpoint.size())) {
            EntryBundle.parse(bytes(LOG + "/2026/" + path.path())).entries().forEach(entry -> {
                assertThat(LeafEntry.parse(entry).register()).isEqualTo("ip-produkter");
                tree.append(Hash.leaf(entry));
            });
        }
        assertThat(tree.root()).isEqualTo(checkpoint.root());
    }

    @Test
    void full_tiles_may_be_kept_for_ever_and_partial_ones_not() {
        assertThat(officer.get(LOG + "/2026/tile/0/000").header("Cache-Control"))
                .isEqualTo("max-age=31536000, private, immutable");
        assertThat(officer.get(LOG + "/2026/tile/1/000.p/2").header("Cache-Control"))
                .isEqualTo("max-age=60, private");
    }

    @Test
    void proves_an_act_offline() {
        byte[] entry = EntryBundle.parse(bytes(LOG + "/2026/tile/entries/001"))
                .entries()
                .get(7);
        Caller.Answer answer =
                officer.get(LOG + "/proof/" + LeafEntry.parse(entry).position());

        TlogProof proof = TlogProof.parse(answer.text().getBytes(UTF_8));
        assertThat(proof.index()).isEqualTo(263);
        assertThat(proof.proves(entry, LeafMaker.origin("ip-produkter"), leaves.verifiers("ip-produkter")))
                .isTrue();
    }

    @Test
    void proves_that_the_log_only_grew() {
        Checkpoint checkpoint = opened(officer.get(LOG + "/checkpoint"));
        TileNodes nodes = new TileNodes(checkpoint.size(), path -> bytes(LOG + "/2026/" + path.path()));
        String lines = officer.get(LOG + "/consistency?from=300&to=" + checkpoint.size())
                .text();
        List<Hash> path = lines.lines().map(Hash::ofBase64).toList();

        Hash old = GrowingTree.at(300, nodes).root();
        assertThat(new ConsistencyProof(300, checkpoint.size(), path).proves(old, checkpoint.root()))
                .isTrue();
    }

    @Test
    void shows_nothing_that_is_not_signed() {
        Checkpoint checkpoint = opened(officer.get(LOG + "/checkpoint"));
        for (String path : List.of(
                "/2026/tile/0/900",
                "/2026/tile/7/000.p/1",
                "/2026/tile/9/000",
                "/2026/tile/0/0",
                "/2026/tile/0/000.p/256",
                "/2026/tile/0/x999/x999/x999/x999/x999/x999/999",
                "/2026/tile/entries/x999/x999/x999/x999/x999/999",
                "/2025/checkpoint",
                "/2026-2/checkpoint",
                "/proof/999999")) {
            assertThat(officer.get(LOG + path).status()).as(path).isEqualTo(404);
        }
        for (String query :
                List.of("from=0&to=5", "from=6&to=5", "from=1&to=" + (checkpoint.size() + 1), "from=x&to=2", "to=2")) {
            assertThat(officer.get(LOG + "/consistency?" + query).rule())
                    .as(query)
                    .isEqualTo("parameter-malformed");
        }
        service.writer().append(List.of(consultation()), List.of());
        assertThat(officer.get(LOG + "/proof/" + service.writer().head()).status())
                .isEqualTo(404);
    }

    @Test
    void shows_no_act_of_another_register() {
        Caller stranger = Caller.of(service, Tokens.of("officer", "target-partners/privacy-officer"));
        assertThat(stranger.get(LOG + "/checkpoint").status()).isEqualTo(403);
        assertThat(Caller.nobody(service).get(LOG + "/checkpoint").status()).isEqualTo(401);
        assertThat(Caller.of(service, Tokens.of("clerk", "ip-produkter/back-office"))
                        .get(LOG + "/checkpoint")
                        .rule())
                .isEqualTo("role-required");
    }

    @Test
    void publishes_its_keys_with_the_notice() {
        Caller.Answer notice =
                Caller.nobody(service).with("Accept", "application/json").get("/registers/ip-produkter/notice");
        assertThat(notice.at("/logKeys/0/vkey").asString())
                .isEqualTo(leaves.verifier("ip-produkter").vkey());
        assertThat(notice.at("/logKeys/0/origin").asString()).isEqualTo(LeafMaker.origin("ip-produkter"));
        assertThat(notice.at("/logKeys/0/standing").asString()).isEqualTo("current");
        assertThat(notice.at("/logKeys/0/year").asInt()).isEqualTo(2026);
        assertThat(notice.at("/logKeys/0/epoch").asInt()).isEqualTo(1);
        for (String lang : List.of("fi", "sv", "en")) {
            assertThat(Caller.nobody(service)
                            .get("/registers/ip-produkter/notice?lang=" + lang)
                            .text())
                    .contains(leaves.verifier("ip-produkter").vkey(), "id=\"log-keys\"");
        }
    }

    private static Checkpoint opened(Caller.Answer answer) {
        return Checkpoint.open(
                answer.text().getBytes(UTF_8), LeafMaker.origin("ip-produkter"), leaves.verifiers("ip-produkter"));
    }

    private static byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode())
                    .as(new String(response.body(), ISO_8859_1))
                    .isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewEvent consultation() {
        UUID subject = UUID.randomUUID();
        StreamId stream = new StreamId("ip-produkter", subject);
        NewEvent base = service.writer().event(stream, new HistoryConsulted("ip-produkter", subject));
        return new NewEvent(
                base.id(), base.register(), base.stream(), null, base.event(), base.act(), base.occurredAt());
    }
}
