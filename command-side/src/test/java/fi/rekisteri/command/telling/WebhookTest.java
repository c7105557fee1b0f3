package fi.rekisteri.command.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final Addresses EXEMPT = new Addresses(Set.of("localhost"));

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void no_redirect_is_followed(int status) throws IOException {
        receiver.answers(status, "");

        assertThat(post(EXEMPT, receiver.address()).status()).isEqualTo(status);
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    @Timeout(120)
    void a_server_that_does_not_answer_is_not_waited_for() throws IOException {
        CountDownLatch gone = new CountDownLatch(1);
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            try {
                gone.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        slow.start();

        assertThat(failure(EXEMPT, "http://localhost:" + slow.getAddress().getPort() + "/"))
                .isInstanceOf(IOException.class);

        gone.countDown();
        slow.stop(0);
    }

    @Test
    void a_private_address_is_not_even_connected_to() {
        assertThat(failure(new Addresses(Set.of()), receiver.address())).isInstanceOf(Addresses.Refused.class);
        assertThat(receiver.got()).isEmpty();
    }

    /** Were the JDK to connect past the guard, a name that is bound anew would lead into our own network. */
    @Test
    void tls_is_spoken_over_a_guarded_socket() throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection)
                URI.create("https://localhost:" + URI.create(receiver.address()).getPort() + "/")
                        .toURL()
                        .openConnection(java.net.Proxy.NO_PROXY);
        connection.setSSLSocketFactory(new GuardedSockets(
                (javax.net.ssl.SSLSocketFactory) javax.net.ssl.SSLSocketFactory.getDefault(),
                new Addresses(Set.of()),
                "localhost"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(connection::getResponseCode))
                .isInstanceOf(Addresses.Refused.class);
    }

    @Test
    void a_recipient_can_check_the_signature_with_what_it_knows() throws Exception {
        byte[] body = "{\"id\": \"ä\"}".getBytes(UTF_8);
        Instant at = Instant.parse("2026-03-02T08:00:00Z");

        String signature = Signature.of(body, "secret", at);

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(("1772438400." + "{\"id\": \"ä\"}").getBytes(UTF_8)));
        assertThat(signature).isEqualTo("t=1772438400,v1=" + expected);
    }

    private static Post.Reply post(Addresses addresses, String address) throws IOException {
        return new Post(addresses, Duration.ofSeconds(1))
                .send(URI.create(address), "{}".getBytes(UTF_8), Map.of("Content-Type", "application/json"));
    }

    private static Throwable failure(Addresses addresses, String address) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> post(addresses, address));
    }
}
