package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import fi.rekisteri.query.export.container.Containers;
import fi.rekisteri.query.export.write.Written;
import fi.rekisteri.testing.TimeStamps;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container around an export, as the European Commission's library for signatures reads it. */
class ContainerTest {
    @TempDir
    Path folder;

    private final AtomicReference<UnaryOperator<byte[]>> behaviour = new AtomicReference<>();
    private TimeStamps authority;
    private HttpServer server;
    private Path export;
    private Written written;

    @BeforeEach
    void start() throws Exception {
        authority = new TimeStamps(Clock.systemUTC());
        behaviour.set(authority::answer);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] answer = behaviour.get().apply(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        export = Files.copy(Scene.get().export, folder.resolve("export.part"));
        written = new Written(7, 5, Files.size(export), sha256(export), 1);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_was_put_in_comes_out_again() throws Exception {
        byte[] whole = Files.readAllBytes(export);
        containers().around(export, written);

        assertThat(Containers.unpack(export, folder.resolve("taken-out.zip"))).isTrue();
        assertThat(folder.resolve("taken-out.zip")).hasBinaryContent(whole);
        assertThat(Files.getPosixFilePermissions(folder.resolve("taken-out.zip")))
                .hasSize(2);

        Files.write(export, "no archive any more".getBytes(US_ASCII));
        assertThat(Containers.unpack(export, folder.resolve("nothing.zip"))).isFalse();
        assertThat(folder.resolve("nothing.zip")).doesNotExist();
    }

    @Test
    void is_read_and_its_time_stamp_is_over_the_export() throws Exception {
        byte[] whole = Files.readAllBytes(export);
        Written wrapped = containers().around(export, written);

        assertThat(wrapped).isEqualTo(new Written(7, 5, Files.size(export), sha256(export), 1));
        assertThat(Containers.isContainer(export)).isTrue();
        assertThat(Unpacked.of(export).files)
                .containsOnlyKeys("mimetype", "export.zip", "META-INF/timestamp.tst")
                .containsEntry("export.zip", whole);
        assertThat(new String(Files.readAllBytes(export), 30, 39, US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.etsi.asic-s+zip");
        assertThat(Files.getPosixFilePermissions(export)).hasSize(2);

        Reports reports = validate(export);
        DiagnosticData data = reports.getDiagnosticData();
        assertThat(data.getContainerType()).isEqualTo(ASiCContainerType.ASiC_S);
        TimestampWrapper stamp = data.getTimestampList().getFirst();
        assertThat(stamp.isMessageImprintDataFound()).isTrue();
        assertThat(stamp.isMessageImprintDataIntact()).isTrue();
        assertThat(stamp.isSignatureIntact()).isTrue();
        assertThat(reports.getSimpleReport().getIndication(stamp.getId()))
                .as("nobody but this test trusts the authority")
                .isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void tells_when_the_export_in_it_is_another() throws Exception {
        Files.write(
                export,
                Files.readAllBytes(Unpacked.of(export).flip("records.csv", 100).pack(folder)));
        containers().around(export, written);
        TimestampWrapper stamp =
                validate(export).getDiagnosticData().getTimestampList().getFirst();
        assertThat(stamp.isMessageImprintDataFound()).isTrue();
        assertThat(stamp.isMessageImprintDataIntact()).isFalse();
    }

    @Test
    void is_left_out_when_no_authority_is_set_or_it_gives_no_stamp_for_this() throws Exception {
        byte[] whole = Files.readAllBytes(export);
        byte[] forAnother = authority.answer(request("another export"));
        assertThat(Containers.of(" ").around(export, written)).isEqualTo(written);
        behaviour.set(request -> "no".getBytes(US_ASCII));
        assertThat(containers().around(export, written)).isEqualTo(written);
        behaviour.set(request -> forAnother);
        assertThat(containers().around(export, written)).isEqualTo(written);
        behaviour.set(request -> new byte[100_000]);
        assertThat(containers().around(export, written)).isEqualTo(written);
        assertThat(Containers.of("http://127.0.0.1:1/").around(export, written)).isEqualTo(written);

        assertThat(export).hasBinaryContent(whole);
        assertThat(Containers.isContainer(export)).isFalse();
    }

    private Containers containers() {
        return Containers.of("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static byte[] request(String text) throws Exception {
        var generator = new org.bouncycastle.tsp.TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator
                .generate(
                        org.bouncycastle.tsp.TSPAlgorithms.SHA256,
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)))
                .getEncoded();
    }

    private static Reports validate(Path container) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(container.toFile()));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        return validator.validateDocument();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
