package fi.rekisteri.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the command in a Java of bounded memory. A jar cannot say how much heap it wants, and left alone Java takes a quarter of the machine:
 * so the verifier starts itself again with little. Whoever gives {@code -Xmx} of at most 512 MiB is left alone.
 *
 * <p>Small methods are not built into larger ones as far as Java would by itself: in the seconds that a run takes, compiling those costs more than they save.
 */
final class SmallHeap {
    private static final long MOST = 512L * 1024 * 1024;
    private static final String MARK = "rekisteri.verifier.small";

    private SmallHeap() {}

    static boolean isNeeded(List<String> arguments) {
        boolean reads = !arguments.isEmpty()
                && (arguments.getFirst().equals("verify")
                        || arguments.getFirst().equals("follow"));
        return reads && Runtime.getRuntime().maxMemory() > MOST && System.getProperty(MARK) == null;
    }

    static int run(List<String> arguments, PrintStream err) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-Xmn160m",
                "-XX:+UseParallelGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:FreqInlineSize=70",
                "-XX:MaxMetaspaceSize=48m",
                "-D" + MARK + "=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        try {
            Process child = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
            return child.waitFor();
        } catch (IOException e) {
            err.println("CANNOT BE READ: Java could not be started again with less memory; start it with -Xmx384m");
            return Main.CANNOT_READ;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.CANNOT_READ;
        }
    }
}
