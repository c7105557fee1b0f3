package fi.rekisteri.standalone.postgres;

import fi.rekisteri.standalone.data.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** PostgreSQL refuses to run as root; in a user namespace of its own it does not know that it does. */
final class Superuser {

    private Superuser() {}

    static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name")) && !succeeds("unshare", "-U", "true")) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and the way around it (unshare of util-linux, with user"
                            + " namespaces) is not available here. Start Rekisteri as an unprivileged user.");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
