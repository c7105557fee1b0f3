package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every scenario of this JVM the same running service: started by the first that asks, stopped after the last. */
final class Running implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Registers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Running.class))
                .computeIfAbsent("service", key -> Service.start(), Service.class)
                .registers();
    }

    private record Service(Path directory, Rekisteri rekisteri, Registers registers) implements AutoCloseable {

        static Service start() {
            try {
                Path directory = Files.createTempDirectory("promises-junit");
                Rekisteri rekisteri = Rekisteri.start(directory);
                return new Service(
                        directory,
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
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
