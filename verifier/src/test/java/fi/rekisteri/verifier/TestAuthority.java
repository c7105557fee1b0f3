package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A time-stamping authority for tests: a root and a signer made by the JDK's keytool, tokens put together by hand (RFC 3161). */
final class TestAuthority {
    private static final char[] PASSWORD = "test-only".toCharArray();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    final Path root;
    private final PrivateKey key;
    private final X509Certificate certificate;

    TestAuthority(Path folder, String use) throws Exception {
        Path store = folder.resolve("tsa.p12");
        keytool(
                store,
                "-genkeypair",
                "-alias",
                "root",
                "-dname",
                "CN=Test root",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-ext",
                "bc:c=ca:true",
                "-validity",
                "3650");
        keytool(
                store,
                "-genkeypair",
                "-alias",
                "tsa",
                "-dname",
                "CN=Test TSA",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-signer",
                "root",
                "-ext",
                "eku:critical=" + use,
                "-validity",
                "3650");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        key = (PrivateKey) keys.getKey("tsa", PASSWORD);
        certificate = (X509Certificate) keys.getCertificate("tsa");
        root = Files.writeString(
                folder.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                                .encodeToString(keys.getCertificate("root").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    byte[] stamp(byte[] data, Instant time) throws Exception {
        byte[] sha256 = sequence(oid(2, 16, 840, 1, 101, 3, 4, 2, 1), der(5));
        byte[] info = sequence(
                integer(BigInteger.ONE),
                oid(1, 2, 3, 4),
                sequence(sha256, der(4, TestTree.sha(data))),
                integer(BigInteger.valueOf(7)),
                der(0x18, TIME.format(time).getBytes(US_ASCII)));
        byte[] tstInfo = oid(1, 2, 840, 113549, 1, 9, 16, 1, 4);
        byte[] attributes = join(
                attribute(oid(1, 2, 840, 113549, 1, 9, 3), tstInfo),
                attribute(oid(1, 2, 840, 113549, 1, 9, 4), der(4, TestTree.sha(info))),
                attribute(
                        oid(1, 2, 840, 113549, 1, 9, 16, 2, 47),
                        sequence(sequence(sequence(der(4, TestTree.sha(certificate.getEncoded())))))));
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(key);
        signer.update(der(0x31, attributes));
        byte[] signerInfo = sequence(
                integer(BigInteger.ONE),
                sequence(certificate.getIssuerX500Principal().getEncoded(), integer(certificate.getSerialNumber())),
                sha256,
                der(0xa0, attributes),
                sequence(oid(1, 2, 840, 113549, 1, 1, 1), der(5)),
                der(4, signer.sign()));
        byte[] signedData = sequence(
                integer(BigInteger.valueOf(3)),
                der(0x31, sha256),
                sequence(tstInfo, der(0xa0, der(4, info))),
                der(0xa0, certificate.getEncoded()),
                der(0x31, signerInfo));
        return sequence(oid(1, 2, 840, 113549, 1, 7, 2), der(0xa0, signedData));
    }

    private static byte[] attribute(byte[] oid, byte[] value) {
        return sequence(oid, der(0x31, value));
    }

    private static byte[] sequence(byte[]... parts) {
        return der(0x30, parts);
    }

    private static byte[] integer(BigInteger value) {
        return der(2, value.toByteArray());
    }

    private static byte[] oid(int... arcs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            for (int shift = 28; shift >= 0; shift -= 7) {
                if (arcs[i] >> shift != 0 || shift == 0) {
                    out.write(arcs[i] >> shift & 0x7f | (shift > 0 ? 0x80 : 0));
                }
            }
        }
        return der(6, out.toByteArray());
    }

    private static byte[] der(int tag, byte[]... parts) {
        byte[] content = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) {
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
