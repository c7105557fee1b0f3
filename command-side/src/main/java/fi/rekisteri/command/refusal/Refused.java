package fi.rekisteri.command.refusal;

import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act is refused by a rule. It carries no value of any kind, so that whoever logs it gives nothing away.
 *
 * <p>A refusal is an answer, not a fault: it has no stack trace.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final @Nullable String field;
    private final transient List<String> allowed;
    private final @Nullable UUID subject;

    public Refused(Rule rule) {
        this(rule, null);
    }

    /** @param field the field, header or parameter the rule speaks of */
    public Refused(Rule rule, @Nullable String field) {
        this(rule, field, List.of());
    }

    /** @param allowed what would have been accepted in its place; empty when there is no such list */
    public Refused(Rule rule, @Nullable String field, List<String> allowed) {
        this(rule, field, allowed, null);
    }

    private Refused(Rule rule, @Nullable String field, List<String> allowed, @Nullable UUID subject) {
        super(rule.id(), null, false, false);
        this.rule = rule;
        this.field = field;
        this.allowed = List.copyOf(allowed);
        this.subject = subject;
    }

    /** The same, telling whose record stands in the way. */
    public Refused naming(UUID subject) {
        return new Refused(rule, field, allowed, subject);
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }

    public List<String> allowed() {
        return allowed;
    }

    /** Id of the record that stands in the way, where the refusal is about another one than was asked for. */
    public @Nullable UUID subject() {
        return subject;
    }
}
