package fi.rekisteri.command.telling;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocketFactory;

/**
 * Looks at the very address a connection is made to: a name that stood for a public one a moment ago may stand for another now. TLS is then
 * spoken over the guarded socket, to the name.
 */
final class GuardedSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final Addresses addresses;
    private final String host;

    GuardedSockets(SSLSocketFactory tls, Addresses addresses, String host) {
        this.tls = tls;
        this.addresses = addresses;
        this.host = host;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (!(endpoint instanceof InetSocketAddress known) || known.getAddress() == null) {
                    throw new Addresses.Refused();
                }
                addresses.refuseUnlessPublic(host, known.getAddress());
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(Socket connected, String name, int port, boolean autoClose) throws IOException {
        return tls.createSocket(connected, name, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        throw new IOException("Not guarded");
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("Not guarded");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw new IOException("Not guarded");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("Not guarded");
    }
}
