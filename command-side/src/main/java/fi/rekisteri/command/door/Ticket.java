package fi.rekisteri.command.door;

import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.sealing.LookupKey;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells a repeated request from another one. Keys and bodies leave keyed digests only: they may hold personal values.
 *
 * @param request digest of what was asked, in full length
 */
record Ticket(Answers.Key key, byte[] request) {

    static Ticket of(Caller caller, String key, Body body, KeyStore keys) {
        Visit visit = caller.visit();
        LookupKey register = keys.lookupKey(visit.register());
        UUID pseudonym = Objects.requireNonNull(caller.pseudonym());
        String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(register.mac("idempotency-key", key));
        byte[] request = register.mac("request", String.join("\n", visit.address(), "" + visit.seen(), body.text()));
        return new Ticket(new Answers.Key(visit.register(), pseudonym, digest), request);
    }
}
