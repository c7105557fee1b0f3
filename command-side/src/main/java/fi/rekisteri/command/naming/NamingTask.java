package fi.rekisteri.command.naming;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.account.AccountCommand.DecideNaming;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.NamingAsker;
import fi.rekisteri.shared.event.NamingGround;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person, one entry, one decision. */
final class NamingTask implements Task<NamingTask.Decision> {
    static final NamingTask DECIDE = new NamingTask();

    private static final String CUSTOMER = "customer";
    private static final String ENTRY = "entry";
    private static final String KEPT = "account";
    private static final int LONGEST_REASON = 2_000;

    private NamingTask() {}

    @Schema(description = "A decision to name the employee behind an entry")
    record Decision(
            @Schema(
                    description = "Why the data subject's need outweighs the employee's protection",
                    requiredMode = REQUIRED,
                    allowableValues = {"rights-need-it", "lawfulness-doubted", "authority-ordered", "staff-agreed"})
            @Nullable
            String ground,

            @Schema(
                    description = "On whose request",
                    requiredMode = REQUIRED,
                    allowableValues = {"data-subject", "authority"})
            @Nullable
            String askedBy,

            @Schema(description = "The reasons of this case, up to 2,000 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String reason) {}

    @Override
    public String act() {
        return "decide-naming";
    }

    @Override
    public Class<Decision> body() {
        return Decision.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PRIVACY_OFFICER);
    }

    @Override
    public String subject() {
        return KEPT;
    }

    @Override
    public String concerns() {
        return CUSTOMER;
    }

    @Override
    public Draft draft(Decision given, Desk desk) {
        StreamId customer = desk.stream(CUSTOMER);
        long entry = desk.position(ENTRY);
        NamingGround ground = constant("ground", given.ground(), NamingGround.class);
        NamingAsker askedBy = constant("askedBy", given.askedBy(), NamingAsker.class);
        String reason = reason(given.reason());
        StreamId account = desk.staffBehind(entry, customer).orElseThrow(() -> new Refused(Rule.NOBODY_TO_NAME, ENTRY));
        Sealer sealer = desk.sealerOf(account);
        if (!sealer.holds(KEPT)) {
            throw new Refused(Rule.NOBODY_TO_NAME, ENTRY);
        }
        Sealed sealed = sealer.seal(Part.NAMING_REASON, KEPT, Values.text(reason));
        return Draft.of(new DecideNaming(account, customer.id(), entry, ground, askedBy, sealed));
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(Rule.NAMING_REASON_MISSING, "reason");
        }
        return Shape.text("reason", reason, LONGEST_REASON);
    }

    private static <E extends Enum<E>> E constant(String member, @Nullable String word, Class<E> type) {
        List<String> words = Stream.of(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        if (word == null) {
            throw new Refused(Rule.VALUE_MISSING, member, words);
        }
        if (!words.contains(word)) {
            throw new Refused(Rule.VALUE_MALFORMED, member, words);
        }
        return type.getEnumConstants()[words.indexOf(word)];
    }
}
