package fi.rekisteri.acceptance.promise;

import fi.rekisteri.acceptance.export.StampOffice;
import fi.rekisteri.acceptance.service.Rekisteri;
import fi.rekisteri.acceptance.service.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private record Service(StampOffice stamps, Rekisteri rekisteri, Shift ipProdukter, Shift targetPartners)
            implements AutoCloseable {

        static Service start() {
            try {
                Path directory = Files.createTempDirectory("promises-junit");
                StampOffice stamps = StampOffice.open(directory);
                Rekisteri rekisteri = Rekisteri.start(directory, stamps.environment());
                return new Service(
                        stamps,
                        rekisteri,
                        new Shift(rekisteri, "ip-produkter"),
                        new Shift(rekisteri, "target-partners"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Registers registers() {
            return new Registers(
                    new Register("ip-produkter", ipProdukter.staff(), rekisteri),
                    new Register("target-partners", targetPartners.staff(), rekisteri));
        }

        @Override
        public void close() {
            rekisteri.stopAndForget();
            stamps.close();
        }
    }
}
