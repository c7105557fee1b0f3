package fi.rekisteri.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What can be chosen at start, as {@code rekisteri.*} in standalone.yaml, on the command line or in the environment.
 *
 * @param address where the three HTTP ports listen; the loopback address, because tokens travel over plain HTTP
 * @param clients programmes: name to roles, each written {@code register/role}
 * @param persons people who sign in: user name to roles
 */
public record Settings(
        Path dataDir,
        String address,
        Ports port,
        Map<String, List<String>> clients,
        Map<String, List<String>> persons) {

    /** @param postgres 0 for any free one */
    public record Ports(int commandSide, int querySide, int identity, int postgres) {}

    public String issuer() {
        return "http://localhost:" + port.identity();
    }
}
