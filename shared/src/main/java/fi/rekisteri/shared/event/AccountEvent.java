package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;

/** A named account of a register (N13). {@code account} is its pseudonym in the log; who it is, is sealed. */
public sealed interface AccountEvent extends Event {

    StreamId account();

    @Override
    default String register() {
        return account().register();
    }

    /** {@code login}: the identity provider's subject. */
    @Stored("account-opened")
    record AccountOpened(StreamId account, Sealed login, Sealed name) implements AccountEvent {}

    /** The confidentiality undertaking; without it the account does nothing with personal data. */
    @Stored("undertaking-recorded")
    record UndertakingRecorded(StreamId account, LocalDate signedOn) implements AccountEvent {}

    @Stored("undertaking-ended")
    record UndertakingEnded(StreamId account) implements AccountEvent {}
}
