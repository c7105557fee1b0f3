package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Language;

/**
 * A link of a page.
 *
 * @param language the language of its target and of its text
 * @param current whether it leads to the page it stands on
 */
record Link(String href, String text, String note, Language language, boolean current) {}
