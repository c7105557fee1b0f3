package fi.rekisteri.acceptance.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that nobody here links to, run as a regulator runs them. */
public final class Shell {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private Shell() {}

    public record Ran(int code, String said) {}

    /** {@code java -jar rekisteri-verifier.jar verify}, in a process of its own. */
    public static Ran verifier(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                PROJECT.resolve("verifier/target/rekisteri-verifier.jar").toString(),
                "verify");
        return run(
                directory, Stream.concat(program.stream(), Stream.of(arguments)).toList());
    }

    static Ran script(Path directory, String commands) throws IOException, InterruptedException {
        return run(directory, List.of("sh", "-e", "-u", "-c", commands));
    }

    static boolean has(String program) throws IOException, InterruptedException {
        return script(Path.of("."), "command -v " + program).code() == 0;
    }

    private static Ran run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(directory, "said", ".txt");
        try {
            ProcessBuilder program = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            program.environment().remove("JDK_JAVA_OPTIONS");
            Process process = program.start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.getFirst() + " does not end");
            }
            return new Ran(process.exitValue(), Files.readString(said, UTF_8));
        } finally {
            Files.delete(said);
        }
    }
}
