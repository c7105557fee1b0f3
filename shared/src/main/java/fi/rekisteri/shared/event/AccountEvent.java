package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.UUID;

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

    /**
     * That a data subject may know who was behind one entry of their log (CJEU C-579/21, GDPR Art. 15(1), 15(4)).
     *
     * @param customer whose log it is
     * @param entry position of the entry
     * @param reason of this case, sealed under the account's key: it is about the employee
     */
    @Stored("naming-decided")
    record NamingDecided(
            StreamId account, UUID customer, long entry, NamingGround ground, NamingAsker askedBy, Sealed reason)
            implements AccountEvent {}
}
