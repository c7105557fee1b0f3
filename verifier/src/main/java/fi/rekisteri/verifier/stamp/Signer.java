package fi.rekisteri.verifier.stamp;

import fi.rekisteri.verifier.log.Illegible;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The signature of a CMS SignedData (RFC 5652) as RFC 3161, 2.4.2 uses it: one signer, signed attributes, certificates inside. */
final class Signer {
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String CERTIFICATE_V1 = "1.2.840.113549.1.9.16.2.12";
    private static final String CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String FOR_TIME_STAMPS = "1.3.6.1.5.5.7.3.8";
    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1",
            "SHA-256",
            "2.16.840.1.101.3.4.2.2",
            "SHA-384",
            "2.16.840.1.101.3.4.2.3",
            "SHA-512");

    private final List<X509Certificate> certificates = new ArrayList<>();
    private final String digest;
    private final Der attributes;
    private final String signatureAlgorithm;
    private final byte[] signature;

    Signer(Der signedData) throws Illegible {
        List<Der> parts = signedData.children();
        for (Der part : parts) {
            if (part.tag() == 0xa0) {
                for (Der certificate : part.children()) {
                    certificates.add(certificate(certificate.whole()));
                }
            }
        }
        Der signers = parts.getLast();
        if (signers.tag() != Der.SET || signers.children().size() != 1) {
            throw new Illegible("a time stamp with other than one signer");
        }
        Der signer = signers.child(0, Der.SEQUENCE);
        this.digest = digest(signer.child(2, Der.SEQUENCE).child(0, Der.OID).oid());
        this.attributes = signer.child(3, 0xa0);
        this.signatureAlgorithm =
                signer.child(4, Der.SEQUENCE).child(0, Der.OID).oid();
        this.signature = signer.child(5, Der.OCTETS).content();
    }

    static String digest(String oid) throws Illegible {
        String name = DIGESTS.get(oid);
        if (name == null) {
            throw new Illegible("a hash other than SHA-256, SHA-384 and SHA-512");
        }
        return name;
    }

    boolean signed(byte[] info, Instant time, List<X509Certificate> roots) throws Illegible {
        try {
            byte[] hash = MessageDigest.getInstance(digest).digest(info);
            if (!Arrays.equals(attribute(MESSAGE_DIGEST).content(), hash)
                    || !attribute(CONTENT_TYPE).oid().equals(TST_INFO)) {
                return false;
            }
            byte[] message = attributes.whole().clone();
            message[0] = (byte) Der.SET;
            for (X509Certificate certificate : certificates) {
                if (isNamed(certificate) && verifies(certificate, message)) {
                    return isGood(certificate, time, roots);
                }
            }
            return false;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Der attribute(String oid) throws Illegible {
        for (Der attribute : attributes.children()) {
            if (attribute.child(0, Der.OID).oid().equals(oid)) {
                return attribute.child(1, Der.SET).children().getFirst();
            }
        }
        throw new Illegible("a time stamp without the attributes it needs");
    }

    /** Whether the signed attributes name this certificate by its hash, so that it cannot be exchanged for another (RFC 5816). */
    private boolean isNamed(X509Certificate certificate) throws Illegible, GeneralSecurityException {
        for (Der attribute : attributes.children()) {
            String oid = attribute.child(0, Der.OID).oid();
            if (oid.equals(CERTIFICATE_V1) || oid.equals(CERTIFICATE_V2)) {
                Der id = attribute
                        .child(1, Der.SET)
                        .child(0, Der.SEQUENCE)
                        .child(0, Der.SEQUENCE)
                        .child(0, Der.SEQUENCE);
                return isHashOf(certificate, id, oid.equals(CERTIFICATE_V1) ? "SHA-1" : "SHA-256");
            }
        }
        return false;
    }

    private static boolean isHashOf(X509Certificate certificate, Der id, String usual)
            throws Illegible, GeneralSecurityException {
        Der first = id.children().getFirst();
        boolean says = first.tag() == Der.SEQUENCE;
        String algorithm = says ? digest(first.child(0, Der.OID).oid()) : usual;
        byte[] hash = id.child(says ? 1 : 0, Der.OCTETS).content();
        return Arrays.equals(MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()), hash);
    }

    private boolean verifies(X509Certificate certificate, byte[] message) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm(certificate));
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(message);
        return verifier.verify(signature);
    }

    private String algorithm(X509Certificate certificate) throws GeneralSecurityException {
        String hash = digest.replace("-", "");
        return switch (certificate.getPublicKey().getAlgorithm()) {
            case "RSA" -> {
                if (signatureAlgorithm.equals("1.2.840.113549.1.1.10")) {
                    throw new GeneralSecurityException("RSASSA-PSS is not read");
                }
                yield hash + "withRSA";
            }
            case "EC" -> hash + "withECDSA";
            case "EdDSA" -> "EdDSA";
            default -> throw new GeneralSecurityException("an unknown kind of key");
        };
    }

    private boolean isGood(X509Certificate certificate, Instant time, List<X509Certificate> roots)
            throws GeneralSecurityException {
        List<String> uses = certificate.getExtendedKeyUsage();
        if (uses == null || !uses.contains(FOR_TIME_STAMPS) || roots.isEmpty()) {
            return false;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        Set<TrustAnchor> anchors =
                roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        PKIXBuilderParameters path = new PKIXBuilderParameters(anchors, target);
        path.setRevocationEnabled(false);
        path.setDate(Date.from(time));
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        CertPathBuilder.getInstance("PKIX").build(path);
        return true;
    }

    private static X509Certificate certificate(byte[] bytes) throws Illegible {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new Illegible("a time stamp with a broken certificate");
        }
    }
}
