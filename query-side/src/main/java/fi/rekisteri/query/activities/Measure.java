package fi.rekisteri.query.activities;

/** What the service itself does for the security of the data (Art. 32), with the DPV term each stands for. */
enum Measure {
    ENCRYPTION("dpv:EncryptionAtRest"),
    KEYS("dpv:CryptographicKeyManagement"),
    LOG("dpv:ActivityMonitoring"),
    PROOF("dpv:DigitalSignatures"),
    ACCESS("dpv:AuthorisationProtocols"),
    UNDERTAKING("dpv:ConfidentialityAgreement");

    private final String term;

    Measure(String term) {
        this.term = term;
    }

    String term() {
        return term;
    }
}
