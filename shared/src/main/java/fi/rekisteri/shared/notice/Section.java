package fi.rekisteri.shared.notice;

import org.jspecify.annotations.Nullable;

/**
 * A heading of the notice and what stands under it.
 *
 * @param text paragraphs divided by empty lines, {@code - } before each item of a list, {@code # } before a title inside the section; null
 *     where the notice leaves the place empty
 */
public record Section(
        Topic topic, Localized heading, @Nullable Localized text) {}
