package fi.rekisteri.verifier;

import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.witness.Witness;
import fi.rekisteri.verifier.witness.WitnessServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code witness}. */
final class WitnessCommand {
    private static final Set<String> OPTIONS = Set.of("--name", "--dir", "--log", "--bind", "--port");

    private WitnessCommand() {}

    static int run(List<String> command, PrintStream out) throws Usage, IOException, Illegible {
        Arguments arguments = Arguments.of(command, OPTIONS, Set.of());
        arguments.noWords();
        List<Key> logs = arguments.keys("--log");
        if (logs.isEmpty() || logs.stream().anyMatch(Key::isWitness)) {
            throw new Usage("--log takes the key of a log (type 1), and at least one is needed");
        }
        InetSocketAddress address = new InetSocketAddress(
                arguments.one("--bind").orElse("127.0.0.1"), arguments.number("--port", 9190, 65_535));
        Witness witness = Witness.open(
                Arguments.path(arguments.required("--dir")),
                arguments.required("--name"),
                logs,
                InstantSource.system());
        try (WitnessServer server = new WitnessServer(witness, address)) {
            out.println(witness.key().vkey());
            out.println("listening on " + address.getHostString() + ":" + server.port());
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.VERIFIED;
    }
}
