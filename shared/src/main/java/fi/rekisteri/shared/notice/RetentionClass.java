package fi.rekisteri.shared.notice;

/** Data that lives and dies together: one period, and per data subject one key. */
public record RetentionClass(String id, Localized label, RetentionPeriod period) implements Named {}
