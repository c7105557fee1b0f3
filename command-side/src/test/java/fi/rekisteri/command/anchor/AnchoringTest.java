package fi.rekisteri.command.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.tlog.NoteSignature;
import fi.rekisteri.shared.tlog.VerifierKey;
import fi.rekisteri.testing.TimeStamps;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration EVERY = Duration.ofMinutes(1);

    private SignedLog log;
    private Anchors anchors;
    private TestWitness witness;
    private final AtomicReference<Function<byte[], LocalServer.Answer>> behaviour = new AtomicReference<>();
    private LocalServer server;

    @BeforeEach
    void start() throws Exception {
        log = new SignedLog();
        anchors = new Anchors(log.commandSide);
        witness = new TestWitness("witness.example/1", key());
        behaviour.set(witness::answer);
        server = new LocalServer(request -> behaviour.get().apply(request));
        log.grow(5);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_witness_cosigns_each_checkpoint() throws Exception {
        Errand errand = witnessing(witness.vkey());
        assertThat(errand.go()).isEqualTo(EVERY);
        log.grow(300);
        errand.go();
        log.sign();
        errand.go();
        errand.go();

        assertThat(log.count("SELECT count(*) FROM log.anchor WHERE kind = 'witness'"))
                .isEqualTo(3);
        NoteSignature line = NoteSignature.parse(new String(log.evidence(), UTF_8).strip());
        assertThat(VerifierKey.parse(witness.vkey()).verifies(log.newestBody(), line))
                .isTrue();
        assertThat(errand.trouble()).isNull();
    }

    @Test
    void a_witness_that_knows_less_or_more_than_we_thought_says_so() throws Exception {
        Errand errand = witnessing(witness.vkey());
        errand.go();
        log.grow(10);
        witness.seen.clear();
        errand.go();
        assertThat(errand.trouble()).isNull();
        assertThat(log.count("SELECT count(*) FROM log.anchor")).isEqualTo(2);
    }

    @Test
    void a_witness_does_not_cosign_a_log_that_was_set_back_or_forked() throws Exception {
        witnessing(witness.vkey()).go();
        SignedLog other = new SignedLog();
        other.grow(3);
        Errand back = new Errand(
                new Witness(HTTP, server.address(), VerifierKey.parse(witness.vkey()), EVERY),
                new Anchors(other.commandSide));
        back.go();
        assertThat(back.trouble()).contains("cosigned 5 leaves, more than the log has");
        assertThat(other.count("SELECT count(*) FROM log.anchor")).isZero();
    }

    @Test
    void a_cosignature_by_another_key_is_none() throws Exception {
        Errand errand = witnessing(new TestWitness("witness.example/1", key()).vkey());
        errand.go();
        assertThat(errand.trouble()).contains("not by the key we know");
        behaviour.set(request -> new LocalServer.Answer(200, "thank you\n".getBytes(UTF_8)));
        errand.go();
        assertThat(errand.trouble()).contains("no cosignature");
        behaviour.set(request -> new LocalServer.Answer(200, new byte[200_000]));
        errand.go();
        assertThat(errand.trouble()).contains("more than anybody asked for");
        assertThat(log.count("SELECT count(*) FROM log.anchor")).isZero();
    }

    @Test
    void an_authority_that_is_down_is_asked_again_ever_more_slowly() throws Exception {
        Errand errand = witnessing(witness.vkey());
        behaviour.set(request -> new LocalServer.Answer(500, new byte[0]));
        assertThat(errand.go()).isEqualTo(Duration.ofSeconds(1));
        assertThat(errand.go()).isEqualTo(Duration.ofSeconds(2));
        assertThat(errand.go()).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 20; i++) {
            errand.go();
        }
        assertThat(errand.go()).isEqualTo(Duration.ofMinutes(5));
        assertThat(errand.trouble()).isEqualTo("it answers 500");
        behaviour.set(witness::answer);
        assertThat(errand.go()).isEqualTo(EVERY);
        assertThat(errand.trouble()).isNull();
    }

    @Test
    void a_time_stamp_is_over_the_three_lines() throws Exception {
        TimeStamps authority = new TimeStamps(Clock.systemUTC());
        behaviour.set(request -> new LocalServer.Answer(200, authority.answer(request)));
        Errand errand = stamping(server.address());
        assertThat(errand.go()).isEqualTo(EVERY);

        TimeStampToken token = new TimeStampToken(new CMSSignedData(log.evidence()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(log.newestBody().getBytes(UTF_8)));
        assertThat(errand.trouble()).isNull();
    }

    @Test
    void a_time_stamp_for_another_hash_is_none() throws Exception {
        TimeStamps authority = new TimeStamps(Clock.systemUTC());
        AtomicReference<byte[]> first = new AtomicReference<>();
        behaviour.set(request -> {
            first.compareAndSet(null, authority.answer(request));
            return new LocalServer.Answer(200, first.get());
        });
        Errand errand = stamping(server.address());
        errand.go();
        log.grow(1);
        errand.go();
        assertThat(errand.trouble()).contains("not for what was asked");
        assertThat(log.count("SELECT count(*) FROM log.anchor")).isOne();

        behaviour.set(request -> new LocalServer.Answer(200, "no".getBytes(UTF_8)));
        errand.go();
        assertThat(errand.trouble()).contains("no time stamp");
    }

    @Test
    void a_time_stamp_authority_that_is_gone_stops_nothing() throws Exception {
        Errand errand = stamping(URI.create("http://127.0.0.1:1/"));
        errand.go();
        assertThat(errand.trouble()).contains("cannot be reached");
    }

    @Test
    void writes_stop_while_the_newest_anchor_is_too_old_and_go_on_after() throws Exception {
        AtomicLong nanos = new AtomicLong();
        Mooring mooring = new Mooring(anchors, true, Duration.ofMinutes(10), nanos::get);
        assertThatCode(() -> mooring.check("asiakkaat", by(Actor.Kind.ACCOUNT))).doesNotThrowAnyException();
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThatThrownBy(() -> mooring.check("asiakkaat", by(Actor.Kind.ACCOUNT)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("log-unanchored");
        assertThatCode(() -> mooring.check("asiakkaat", by(Actor.Kind.SERVICE))).doesNotThrowAnyException();

        witnessing(witness.vkey()).go();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThatCode(() -> mooring.check("asiakkaat", by(Actor.Kind.ACCOUNT))).doesNotThrowAnyException();
    }

    private Errand witnessing(String vkey) {
        return new Errand(new Witness(HTTP, server.address(), VerifierKey.parse(vkey), EVERY), anchors);
    }

    private Errand stamping(URI address) {
        return new Errand(new TimeStampAuthority(HTTP, address, EVERY), anchors);
    }

    private static Act by(Actor.Kind kind) {
        Actor actor = kind == Actor.Kind.SERVICE ? Actor.SERVICE : new Actor(kind, "someone", Role.BACK_OFFICE);
        return new Act(new UUID(1, 1), actor, null, null, 1, null, null, Channel.API);
    }

    private static KeyPair key() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
