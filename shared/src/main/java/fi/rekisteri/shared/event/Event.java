package fi.rekisteri.shared.event;

/** Every act on personal data is one of these. Stored under its {@link Stored} name for ever. */
public sealed interface Event
        permits CustomerEvent,
                RequestEvent,
                RecipientEvent,
                NotificationEvent,
                RegisterEvent,
                AccountEvent,
                AccessEvent,
                LogEvent,
                IncidentEvent {

    /** The register it happened in. */
    String register();
}
