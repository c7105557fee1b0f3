package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import fi.rekisteri.acceptance.service.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives whoever needs time to pass the same running service, apart from that of the scenarios that need none. */
public final class Passing implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PassingTime.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Passing.class))
                .computeIfAbsent("service", key -> Service.start(), Service.class)
                .now();
    }

    private record Service(Path directory, Rekisteri rekisteri, Time time) implements AutoCloseable {

        static Service start() {
            try {
                Path directory = Files.createTempDirectory("passing-junit");
                Time time = Time.in(directory);
                Map<String, String> environment = new HashMap<>(time.environment());
                environment.put("REKISTERI_RETENTION_EVERY", "PT0.2S");
                Rekisteri rekisteri = Rekisteri.start(directory, environment);
                Staff.admitted(rekisteri, "ip-produkter", () -> "Somebody of the staff");
                Staff.admitted(rekisteri, "target-partners", () -> "Somebody of the staff");
                return new Service(directory, rekisteri, time);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** With new tokens, for they live by true time. */
        PassingTime now() {
            return new PassingTime(new Registers(known("ip-produkter"), known("target-partners")), time);
        }

        private Register known(String register) {
            return new Register(register, Staff.known(rekisteri, register), rekisteri);
        }

        @Override
        public void close() throws IOException {
            rekisteri.stopWhole();
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
