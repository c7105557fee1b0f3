package fi.rekisteri.command.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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

/** A time-stamp authority (RFC 3161) over HTTP: signs the time at which it saw the hash of a checkpoint's three lines. */
final class TimeStampAuthority implements Authority {
    private static final int NONCE_BITS = 64;

    private final Post post;
    private final URI address;
    private final Duration every;
    private final SecureRandom random = new SecureRandom();

    TimeStampAuthority(HttpClient http, URI address, Duration every) {
        this.post = new Post(http, address, "application/timestamp-query");
        this.address = address;
        this.every = every;
    }

    @Override
    public String kind() {
        return "time-stamp";
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public byte[] vouch(Statement statement) throws NoEvidence, InterruptedException {
        try {
            TimeStampRequest request = request(statement.body().getBytes(UTF_8));
            Post.Answer answer = post.send(request.getEncoded());
            if (answer.status() != 200) {
                throw new NoEvidence("it answers " + answer.status());
            }
            TimeStampResponse response = parse(answer.body());
            response.validate(request);
            return verified(response).getEncoded();
        } catch (TSPException e) {
            throw new NoEvidence("its time stamp is not for what was asked, or is not signed by the certificate in it");
        } catch (IOException e) {
            throw new NoEvidence("its answer is no time stamp");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new NoEvidence(
                    "its certificate cannot be used: " + e.getClass().getSimpleName());
        }
    }

    private static TimeStampResponse parse(byte[] body) throws IOException, NoEvidence {
        try {
            return new TimeStampResponse(body);
        } catch (TSPException e) {
            throw new NoEvidence("its answer is no time stamp");
        }
    }

    private TimeStampRequest request(byte[] body) throws IOException, GeneralSecurityException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                TSPAlgorithms.SHA256,
                MessageDigest.getInstance("SHA-256").digest(body),
                new BigInteger(NONCE_BITS, random));
    }

    /** Whether its certificate is one to trust is for whoever verifies the log, years later and with roots of their own. */
    private static TimeStampToken verified(TimeStampResponse response)
            throws NoEvidence, TSPException, GeneralSecurityException, OperatorCreationException {
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new NoEvidence("it refuses, with status " + response.getStatus());
        }
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        if (signers.isEmpty()) {
            throw new NoEvidence("its time stamp lacks the certificate that was asked for");
        }
        X509CertificateHolder signer = signers.iterator().next();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        return token;
    }
}
