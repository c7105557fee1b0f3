package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.export.StampOffice;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every scenario of this JVM the same running service: started by the first that asks, stopped after the last. A time-stamp authority
 * vouches for its log and its exports.
 */
public final class Running implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Registers.class, StampOffice.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Service service = context.getRoot()
                .getStore(Namespace.create(Running.class))
                .computeIfAbsent("service", key -> Service.start(), Service.class);
        return parameter.getParameter().getType() == Registers.class ? service.registers() : service.stamps();
    }

    private record Service(Path directory, StampOffice stamps, Rekisteri rekisteri, Registers registers)
            implements AutoCloseable {

        static Service start() {
            try {
                Path directory = Files.createTempDirectory("promises-junit");
                StampOffice stamps = StampOffice.open();
                Rekisteri rekisteri = Rekisteri.start(directory, stamps.environment());
                return new Service(
                        directory,
                        stamps,
                        rekisteri,
                        new Registers(admitted(rekisteri, "ip-produkter"), admitted(rekisteri, "target-partners")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static Register admitted(Rekisteri rekisteri, String id) {
            return new Register(id, Staff.admitted(rekisteri, id, () -> "Somebody of the staff"), rekisteri);
        }

        @Override
        public void close() throws IOException {
            rekisteri.stopWhole();
            stamps.close();
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
