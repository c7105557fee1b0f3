package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Pages as HTML. */
@Component
class NoticeHtml {
    private final ITemplateEngine templates;

    NoticeHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    String notice(NoticePage page, Language language) {
        return render("notice/notice", page, language);
    }

    String list(ListPage page, Language language) {
        return render("notice/list", page, language);
    }

    /** The page of an address where no notice is. */
    String unknown(Language language) {
        return render("notice/unknown", new ListPage(List.of(), language), language);
    }

    private String render(String template, Object page, Language language) {
        Map<String, Object> model = Map.of("page", page, "words", Words.in(language));
        return templates.process(template, new Context(language.locale(), model));
    }
}
