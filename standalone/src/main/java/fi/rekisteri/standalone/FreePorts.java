package fi.rekisteri.standalone;

import fi.rekisteri.standalone.data.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asked before anything is started, so that a taken port costs a second and leaves nothing behind. */
final class FreePorts {

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
