package fi.rekisteri.query.world;

import fi.rekisteri.query.QuerySide;
import fi.rekisteri.query.follow.Views;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.sealing.FileKeyEncryption;
import fi.rekisteri.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Query-side as it really starts, on a database of its own. */
public final class Service implements AutoCloseable {
    private static final Path KEK = kek();

    private final TestDatabase database;
    private final Writer writer;
    private final Path exports = folder();
    private ConfigurableApplicationContext context;

    private Service(TestDatabase database) {
        this.database = database;
        this.writer = new Writer(database.commandSideDataSource(), encryption());
        this.context = run(Map.of());
    }

    /** One for all tests that change nothing but the customers they make; it goes with the JVM. */
    public static Service shared() {
        return Shared.SERVICE;
    }

    private static final class Shared {
        static final Service SERVICE = start();

        static {
            for (String register : new String[] {"ip-produkter", "target-partners"}) {
                SERVICE.writer.account(register, "officer", "Olli Officer");
                SERVICE.writer.account(register, "clerk", "Kaisa Clerk");
                SERVICE.writer.account(register, "owner", "Outi Owner");
                SERVICE.writer.account(register, "regulator", "Reijo Regulator");
            }
        }
    }

    public Caller officer(String register) {
        return caller("officer", register, "privacy-officer");
    }

    public Caller clerk(String register) {
        return caller("clerk", register, "back-office");
    }

    public Caller owner(String register) {
        return caller("owner", register, "register-owner");
    }

    public Caller regulator(String register) {
        return caller("regulator", register, "regulator");
    }

    /** For a declared purpose, seeing all that has been written. */
    public Caller caller(String login, String register, String role) {
        return Caller.of(this, Tokens.of(login, register + "/" + role))
                .as("customer-register")
                .seeingAll();
    }

    /** With the two registers, and nobody in them. */
    public static Service start() {
        Service service = new Service(TestDatabase.create().migrate("db/log"));
        service.writer.establish(Registers.IP_PRODUKTER);
        service.writer.establish(Registers.TARGET_PARTNERS);
        return service;
    }

    public static FileKeyEncryption encryption() {
        try {
            return FileKeyEncryption.read(KEK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void restart(Map<String, String> more) {
        context.close();
        context = run(more);
    }

    /** The newest position of the log. */
    public long head() {
        try {
            return bean(LogReader.class).head() - 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Writer writer() {
        return writer;
    }

    /** Where the files of exports are. */
    public Path exports() {
        return exports;
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public Views views() {
        return bean(Views.class);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext run(Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(database.querySideProperties());
        properties.put("spring.config.name", "query-side");
        properties.put("server.port", "0");
        properties.put("rekisteri.export.directory", exports.toString());
        properties.put("rekisteri.export.verifier", VerifierFile.JAR.toString());
        properties.put("rekisteri.kek-file", KEK.toString());
        properties.put(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                Tokens.publicKey().toUri().toString());
        properties.putAll(more);
        String[] arguments = properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(QuerySide.class)
                .registerShutdownHook(false)
                .run(arguments);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rekisteri-exports").resolve("made-when-needed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path kek() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Path file = Files.createTempFile(
                    "rekisteri-kek",
                    ".hex",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            return Files.writeString(file, HexFormat.of().formatHex(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
