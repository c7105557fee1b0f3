package fi.rekisteri.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fi.rekisteri.standalone.data.CannotStart;
import fi.rekisteri.standalone.data.PrivateFile;
import java.text.ParseException;

/** The key that signs tokens; kept, so that a token outlives a restart. */
public final class SigningKey {

    private SigningKey() {}

    public static RSAKey in(PrivateFile file) {
        try {
            return RSAKey.parse(file.readOrCreate(SigningKey::generate));
        } catch (ParseException e) {
            // the cause would quote the key
            throw new CannotStart("The token signing key " + file.path() + " is damaged. Restore it, or delete it: then"
                    + " everybody asks for a new token.");
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(3072)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("RSA is not available", e);
        }
    }
}
