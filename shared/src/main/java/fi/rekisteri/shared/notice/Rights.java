package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * How a data subject exercises rights and where a complaint goes.
 *
 * @param requestLanguages ISO 639-1 codes of the languages a request may be made in
 */
public record Rights(
        List<IdentityMeans> identityMeans,
        List<Language> requestLanguages,
        List<ObjectionScope> objectionScopes,
        Authority authority) {

    public Rights {
        identityMeans = List.copyOf(identityMeans);
        requestLanguages = List.copyOf(requestLanguages);
        objectionScopes = List.copyOf(objectionScopes);
    }
}
