package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a mail says: that data under these disclosure ids was corrected, erased or restricted, and how to acknowledge. No value. */
record MailText(String subject, String body) {
    private static final String BUNDLE = "fi.rekisteri.command.telling.mail";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static MailText of(Story story, Notice notice) {
        return new MailText(
                text(
                        Language.EN,
                        "subject",
                        notice.controller().name(),
                        story.opened().notification().id()),
                List.of(Language.FI, Language.SV, Language.EN).stream()
                        .map(language -> paragraph(language, story, notice))
                        .collect(Collectors.joining("\n\n-- \n\n")));
    }

    private static String paragraph(Language language, Story story, Notice notice) {
        Change change = story.opened().change();
        String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return text(
                language,
                "body",
                notice.controller().name(),
                notice.name().in(language),
                text(language, kind),
                data(language, change, notice),
                story.opened().disclosures().stream().map(UUID::toString).collect(Collectors.joining("\n")),
                story.opened().notification().id());
    }

    private static String data(Language language, Change change, Notice notice) {
        List<? extends Named> named = change.fields().isEmpty()
                ? notice.categories().stream()
                        .filter((Category category) -> change.categories().contains(category.id()))
                        .toList()
                : notice.fields().stream()
                        .filter((Field field) -> change.fields().contains(field.id()))
                        .toList();
        return named.stream().map(each -> each.label().in(language)).collect(Collectors.joining(", "));
    }

    private static String text(Language language, String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle(BUNDLE, language.locale(), EXACT).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
