package fi.rekisteri.shared.record;

import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells: its kind of processing, how it ended, and on which data.
 *
 * @param act the act's name, kebab-case
 * @param categories and {@code fields}: ids of the notice, never values
 * @param source where the data came from, an id of the notice
 * @param right the data subject's right it carries out
 * @param rule the rule that refused it
 * @param details further facts that are no personal values: grounds, dates, scopes
 */
public record Told(
        String act,
        Processing processing,
        Outcome outcome,
        List<String> categories,
        List<String> fields,
        @Nullable String source,
        @Nullable Right right,
        @Nullable Rule rule,
        Map<String, String> details) {

    static Told done(String act, Processing processing) {
        return new Told(act, processing, Outcome.DONE, List.of(), List.of(), null, null, null, Map.of());
    }

    Told on(Collection<FieldValue> values) {
        return on(
                values.stream().map(FieldValue::category).distinct().toList(),
                values.stream().map(FieldValue::field).toList());
    }

    Told on(List<String> theCategories, List<String> theFields) {
        return new Told(act, processing, outcome, theCategories, theFields, source, right, rule, details);
    }

    Told from(String theSource) {
        return new Told(act, processing, outcome, categories, fields, theSource, right, rule, details);
    }

    Told under(@Nullable Right theRight) {
        return new Told(act, processing, outcome, categories, fields, source, theRight, rule, details);
    }

    Told ending(Outcome theOutcome, @Nullable Rule theRule) {
        return new Told(act, processing, theOutcome, categories, fields, source, right, theRule, details);
    }

    Told with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new Told(act, processing, outcome, categories, fields, source, right, rule, more);
    }

    /** A constant as records write it, kebab-case. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
