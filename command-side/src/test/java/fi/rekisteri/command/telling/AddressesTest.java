package fi.rekisteri.command.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses addresses = new Addresses(Set.of("crm.internal", "localhost"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.fi/changes",
                "https://example.fi:8443/changes?x=1",
                "https://93.184.216.34/",
                "https://[2a00:1450:400f::1]/",
                "http://crm.internal/changes",
                "https://localhost:8443/"
            })
    void https_to_the_public_internet_and_what_an_operator_exempts(String address) {
        assertThat(addresses.acceptable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.fi/",
                "ftp://crm.internal/",
                "https://user:word@example.fi/",
                "https://example.fi/#part",
                "https://intranet/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://255.255.255.255/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[2002:a00:1::]/",
                "https://[64:ff9b::a00:1]/",
                "/changes",
                "not an address"
            })
    void nothing_else(String address) {
        assertThat(addresses.acceptable(address)).isFalse();
    }

    @Test
    void a_name_that_stands_for_a_private_address_is_refused_when_it_is_used() {
        Addresses none = new Addresses(Set.of());

        assertThatThrownBy(() -> none.resolve("localhost")).isInstanceOf(Addresses.Refused.class);
    }

    /** The name stood for a public address when it was looked at, and does not any more when it is connected to. */
    @Test
    void the_very_address_connected_to_is_looked_at() throws IOException {
        GuardedSockets sockets =
                new GuardedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), addresses, "example.fi");
        InetSocketAddress rebound =
                new InetSocketAddress(InetAddress.getByAddress("example.fi", new byte[] {127, 0, 0, 1}), 9);

        try (Socket socket = sockets.createSocket()) {
            assertThatThrownBy(() -> socket.connect(rebound, 100)).isInstanceOf(Addresses.Refused.class);
        }
    }
}
