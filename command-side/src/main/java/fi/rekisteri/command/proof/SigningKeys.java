package fi.rekisteri.command.proof;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.NoteSigner;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The keys this process signs with: none, one, or two during a rotation. */
record SigningKeys(List<KeyPair> pairs) {
    private static final int KEY_BYTES = 32;

    SigningKeys {
        pairs = List.copyOf(pairs);
    }

    NoteSigner[] of(LogTree tree) {
        return pairs.stream().map(pair -> NoteSigner.of(tree.origin(), pair)).toArray(NoteSigner[]::new);
    }

    /** Base64 of the 32 bytes each public key ends with. */
    List<String> published() {
        return pairs.stream()
                .map(pair -> pair.getPublic().getEncoded())
                .map(encoded -> Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length))
                .map(Base64.getEncoder()::encodeToString)
                .toList();
    }
}
