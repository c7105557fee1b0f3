package fi.rekisteri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of this machine on which nobody listens. */
public final class FreePort {
    private static final int LEAST = 10_000;

    /** Below the ports that systems give to connections: one of those could be gone before a server listens. */
    private static final int BELOW = 32_000;

    private FreePort() {}

    public static int one() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, BELOW);
            try (ServerSocket probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (BindException e) {
                continue; // somebody listens there
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
