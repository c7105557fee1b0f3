package fi.rekisteri.query.export.container;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp authority (RFC 3161) over HTTP. Whether to trust its certificate is for whoever verifies the export. */
final class StampAuthority {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 64 * 1024;
    private static final int NONCE_BITS = 64;

    private final HttpClient http;
    private final URI address;
    private final SecureRandom random = new SecureRandom();

    StampAuthority(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    /** A token over a SHA-256, in DER. */
    byte[] stamp(byte[] sha256) throws NotStamped {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request =
                    generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
            TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
            response.validate(request);
            return verified(response).getEncoded();
        } catch (TSPException e) {
            throw new NotStamped("its time stamp is not for what was asked, or is not signed by the certificate in it");
        } catch (IOException e) {
            throw new NotStamped("its answer is no time stamp");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new NotStamped(
                    "its certificate cannot be used: " + e.getClass().getSimpleName());
        }
    }

    private byte[] post(byte[] request) throws NotStamped {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(MAX_BYTES + 1);
                if (response.statusCode() != 200 || body.length > MAX_BYTES) {
                    throw new NotStamped("it answers " + response.statusCode() + ", or more than anybody asked for");
                }
                return body;
            }
        } catch (IOException e) {
            throw new NotStamped("it cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStamped("the service is stopping");
        }
    }

    private static TimeStampToken verified(TimeStampResponse response)
            throws NotStamped, TSPException, GeneralSecurityException, OperatorCreationException {
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new NotStamped("it refuses, with status " + response.getStatus());
        }
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        if (signers.isEmpty()) {
            throw new NotStamped("its time stamp lacks the certificate that was asked for");
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                .build(signers.iterator().next()));
        return token;
    }
}
