package fi.rekisteri.query.problem;

import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule stands in the way. Carries names only; whoever throws it has put it on record where there is a register to record it in. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final @Nullable String field;
    private final transient List<String> allowed;
    private final long position;

    private Refusal(Rule rule, @Nullable String field, List<String> allowed, long position) {
        super(rule.id(), null, false, false);
        this.rule = rule;
        this.field = field;
        this.allowed = List.copyOf(allowed);
        this.position = position;
    }

    public static Refusal of(Rule rule) {
        return new Refusal(rule, null, List.of(), -1);
    }

    public static Refusal of(Rule rule, String field) {
        return new Refusal(rule, field, List.of(), -1);
    }

    /** @param position of its record in the log */
    public static Refusal recorded(Rule rule, @Nullable String field, List<String> allowed, long position) {
        return new Refusal(rule, field, allowed, position);
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

    /** -1 when it is not on record. */
    public long position() {
        return position;
    }
}
