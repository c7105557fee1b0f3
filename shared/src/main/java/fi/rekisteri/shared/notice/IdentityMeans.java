package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * A way to prove who asks (GDPR Art. 12(6), notice points N16 and N19).
 *
 * @param rights the rights for which the notice accepts it
 */
public record IdentityMeans(String id, Localized label, List<Right> rights) implements Named {

    public IdentityMeans {
        rights = List.copyOf(rights);
    }
}
