package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Shift;
import fi.rekisteri.acceptance.service.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

    private record Service(Rekisteri rekisteri, Shift ipProdukter, Shift targetPartners, Time time)
            implements AutoCloseable {

        static Service start() {
            try {
                Path directory = Files.createTempDirectory("passing-junit");
                Time time = Time.in(directory);
                time.day(time.today().plusDays(1)); // noon, so that no scenario lives over midnight
                Map<String, String> environment = new HashMap<>(time.environment());
                environment.put("REKISTERI_RETENTION_EVERY", "PT0.2S");
                Rekisteri rekisteri = Rekisteri.start(directory, environment);
                return new Service(
                        rekisteri, new Shift(rekisteri, "ip-produkter"), new Shift(rekisteri, "target-partners"), time);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        PassingTime now() {
            Registers registers = new Registers(
                    new Register("ip-produkter", ipProdukter.staff(), rekisteri),
                    new Register("target-partners", targetPartners.staff(), rekisteri));
            return new PassingTime(registers, time);
        }

        @Override
        public void close() {
            rekisteri.stopAndForget();
        }
    }
}
