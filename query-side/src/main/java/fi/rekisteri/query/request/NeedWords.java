package fi.rekisteri.query.request;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.notice.Right;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a need asks for, in the words of whoever looks after the request. */
record NeedWords(ResourceBundle texts) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @param language Finnish or Swedish; any other is told in English */
    static NeedWords in(Locale language) {
        return new NeedWords(ResourceBundle.getBundle(
                "fi.rekisteri.query.request.needs", Locale.of(language.getLanguage()), NO_FALLBACK));
    }

    /** @param reference the article of law */
    DataRequest.Need need(String need, List<Right> rights, String reference) {
        return new DataRequest.Need(
                need, texts.getString(need), rights.stream().map(Answer::word).toList(), reference);
    }
}
