package fi.rekisteri.verifier.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log this machine has verified.
 *
 * @param vkeys by which it was signed
 * @param note its newest checkpoint, with signatures; null before there was one
 * @param edge of its tree, as base64
 */
public record KnownLog(
        String origin, List<String> vkeys, @Nullable String note, List<String> edge) {}
