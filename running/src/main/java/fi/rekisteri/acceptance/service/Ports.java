package fi.rekisteri.acceptance.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Where a service listens; the same after a restart, so that its clients find it again. */
public record Ports(int commandSide, int querySide, int identity) {
    private static final int LEAST = 10_000;

    /** Below the ports that systems give to connections: one of those could be gone before the service listens. */
    private static final int BELOW = 32_000;

    public static Ports free() {
        int[] three = IntStream.generate(Ports::one).distinct().limit(3).toArray();
        return new Ports(three[0], three[1], three[2]);
    }

    private static int one() {
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
