package fi.rekisteri.standalone;

import fi.rekisteri.standalone.data.DataDirectory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells where everything is; and, when secrets were made up just now, says them this once. */
record Greeting(Settings settings, DataDirectory data, int postgresPort, Map<String, String> made) {

    String text(Duration startTime) {
        return String.format(
                        Locale.ROOT,
                        """

                        Rekisteri runs, started in %.1f s.
                          commands      http://localhost:%d
                          queries       http://localhost:%d
                          tokens        %s
                          PostgreSQL    127.0.0.1:%d, kept in %s
                          keys          %s (keep a copy of them apart: without them the database cannot be read)
                        Ctrl-C stops it.
                        """,
                        startTime.toMillis() / 1000.0,
                        settings.port().commandSide(),
                        settings.port().querySide(),
                        settings.issuer(),
                        postgresPort,
                        data.database(),
                        data.keys())
                + secrets();
    }

    private String secrets() {
        if (made.isEmpty()) {
            return "";
        }
        return made.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(
                        "\n",
                        "\nNew secrets, said this once and kept in "
                                + data.credentials().path() + ":\n",
                        "\n"));
    }
}
