package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** A command that was run, and what it said. */
record Ran(int code, String out, String err) {

    static Ran command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        Ran ran = new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
        assertThat(ran.out + ran.err).doesNotContain("\tat ", "Exception", "please report this");
        return ran;
    }

    Ran isVerified() {
        assertThat(code).as(out + err).isZero();
        assertThat(out).endsWith("VERIFIED\n").doesNotContain("FAILED");
        return this;
    }

    Ran isRefused(String reason, String... details) {
        assertThat(code).as(out + err).isEqualTo(1);
        assertThat(out).endsWith("NOT VERIFIED\n").contains("FAILED   " + reason);
        for (String detail : details) {
            assertThat(out).contains(detail);
        }
        return this;
    }

    Ran isUnreadable(String... details) {
        assertThat(code).as(out + err).isEqualTo(3);
        assertThat(err).startsWith("CANNOT BE READ: ");
        for (String detail : details) {
            assertThat(err).contains(detail);
        }
        return this;
    }
}
