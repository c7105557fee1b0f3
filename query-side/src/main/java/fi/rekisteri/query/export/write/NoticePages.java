package fi.rekisteri.query.export.write;

import java.util.Map;

/** A version of the notice as people read it. */
@FunctionalInterface
public interface NoticePages {
    NoticePages NONE = (register, version) -> Map.of();

    /** HTML by language ({@code fi}, {@code sv}, {@code en}); none where there is no such version. */
    Map<String, byte[]> of(String register, int version);
}
