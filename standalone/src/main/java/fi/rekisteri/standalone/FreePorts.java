package fi.rekisteri.standalone;

import fi.rekisteri.standalone.data.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Asked before anything is started, so that a taken port costs a second and leaves nothing behind. */
final class FreePorts {
    private static final int LEAST = 10_000;

    /** Below the ports that systems give to connections: one of those could be gone before PostgreSQL listens. */
    private static final int BELOW = 32_000;

    private FreePorts() {}

    static void check(Settings settings) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("command-side", settings.port().commandSide());
        ports.put("query-side", settings.port().querySide());
        ports.put("identity", settings.port().identity());
        if (settings.port().postgres() != 0) {
            ports.put("postgres", settings.port().postgres());
        }
        ports.forEach((name, port) -> check(settings.address(), name, port));
    }

    /** The port that the settings give to PostgreSQL, or one on which nobody listens. */
    static int postgres(Settings settings) {
        int chosen = settings.port().postgres();
        while (chosen == 0) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, BELOW);
            chosen = isFree(InetAddress.getLoopbackAddress(), port) ? port : 0;
        }
        return chosen;
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void check(String address, String name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " (" + name + ") on " + address + " is taken by another program. Stop that one, or"
                            + " choose another port: --rekisteri.port." + name + "=" + (port + 100),
                    e);
        }
    }
}
