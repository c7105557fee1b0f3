package fi.rekisteri.acceptance.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.acceptance.service.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody else's machine: the verifier, a token, what was seen before - and the command of docs/operations.md. */
public final class Inspector {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private final Path desk;
    private final String vkey;

    public Inspector(Path desk, String vkey) throws IOException {
        this.desk = Files.createDirectories(desk);
        this.vkey = vkey;
        Files.createSymbolicLink(
                desk.resolve("rekisteri-verifier.jar"), PROJECT.resolve("verifier/target/rekisteri-verifier.jar"));
    }

    public record Verdict(int code, String said) {}

    public Verdict look(Caller regulator) throws IOException, InterruptedException {
        Path said = desk.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", command())
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = shell.environment();
        environment.put("PATH", System.getProperty("java.home") + "/bin:" + environment.get("PATH"));
        environment.put("TOKEN", regulator.headers().get("Authorization").substring("Bearer ".length()));
        environment.put("VKEY", vkey);
        environment.put(
                "LOG",
                "http://localhost:" + regulator.ports().querySide() + "/registers/" + regulator.register() + "/log/"
                        + ZonedDateTime.now(ZoneOffset.UTC).getYear());
        Process process = shell.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The inspector does not end");
        }
        return new Verdict(process.exitValue(), Files.readString(said, UTF_8));
    }

    /** The block of shell that the instructions give. */
    private static String command() throws IOException {
        String text = Files.readString(PROJECT.resolve("docs/operations.md"), UTF_8);
        int section = text.indexOf("### Follow the log from another machine");
        int start = text.indexOf("```sh\n", section) + "```sh\n".length();
        return text.substring(start, text.indexOf("```", start));
    }
}
