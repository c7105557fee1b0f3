package fi.rekisteri.command.problem;

import java.util.Locale;

/** What is told when the service itself failed. */
record FaultText(String title, String detail) {

    static FaultText in(Locale language) {
        return switch (language.getLanguage()) {
            case "fi" ->
                new FaultText(
                        "Palvelussa tapahtui virhe",
                        "Pyyntöä ei voitu käsitellä palvelun vian vuoksi. Yritä uudelleen samalla Idempotency-Key-avaimella; jos vika toistuu, ilmoita siitä ylläpidolle.");
            case "sv" ->
                new FaultText(
                        "Ett fel inträffade i tjänsten",
                        "Begäran kunde inte behandlas på grund av ett fel i tjänsten. Försök igen med samma Idempotency-Key; upprepas felet, meddela administratören.");
            default ->
                new FaultText(
                        "The service failed",
                        "The request could not be served because of a fault of the service. Try again with the same Idempotency-Key; if it happens again, tell the operator.");
        };
    }
}
