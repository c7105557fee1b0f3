package fi.rekisteri.command.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** Posts a body to an address that has been looked at, follows no redirect, and reads no more of an answer than it may be long. */
final class Post {
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final Addresses addresses;
    private final Duration patience;

    Post(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** @param body empty but for a success */
    record Reply(int status, byte[] body) {}

    Reply send(URI address, byte[] body, Map<String, String> headers) throws IOException {
        addresses.resolve(address.getHost());
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            prepare(connection, address, body.length, headers);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            return new Reply(status, status / 100 == 2 ? answer(connection) : new byte[0]);
        } finally {
            connection.disconnect();
        }
    }

    private void prepare(HttpURLConnection connection, URI address, int length, Map<String, String> headers)
            throws IOException {
        if (connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(
                    new GuardedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), addresses, address.getHost()));
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(length);
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
    }

    private static byte[] answer(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return in.readNBytes(LONGEST_ANSWER);
        }
    }
}
