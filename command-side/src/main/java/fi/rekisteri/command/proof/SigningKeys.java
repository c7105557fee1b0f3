package fi.rekisteri.command.proof;

import java.security.KeyPair;
import java.util.List;

/** The keys this process signs with: none, one, or two during a rotation. */
record SigningKeys(List<KeyPair> pairs) {
    SigningKeys {
        pairs = List.copyOf(pairs);
    }
}
