package fi.rekisteri.query.activities;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The record as HTML. */
@Component
class ActivitiesHtml {
    private final ITemplateEngine templates;

    ActivitiesHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    String of(Notice notice, Language language) {
        ActivityWords words = ActivityWords.in(language);
        Map<String, Object> model = Map.of("page", ActivityPage.of(notice, words), "words", words);
        return templates.process("activities/activities", new Context(language.locale(), model));
    }
}
