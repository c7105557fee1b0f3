package fi.rekisteri.query.export.attack;

import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.export.Trust;
import fi.rekisteri.verifier.export.Trust.KnownCheckpoint;
import fi.rekisteri.verifier.export.Verification;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Somebody who verifies an export, and what they bring: keys, checkpoints kept from earlier, whom they trust. */
final class Regulator {
    private static final long TOLERANCE = 900_000_000L;

    private final List<Key> keys = new ArrayList<>();
    private final List<Key> witnesses = new ArrayList<>();
    private final List<KnownCheckpoint> kept = new ArrayList<>();
    private final List<X509Certificate> authorities = new ArrayList<>();
    private int quorum;

    static Regulator with(String... vkeys) throws Illegible {
        Regulator regulator = new Regulator();
        for (String vkey : vkeys) {
            regulator.keys.add(Key.parse(vkey));
        }
        return regulator;
    }

    Regulator keeping(String name, byte[] note) {
        kept.add(new KnownCheckpoint(name, note));
        return this;
    }

    Regulator trusting(X509Certificate authority) {
        authorities.add(authority);
        return this;
    }

    Regulator asking(int quorum, String... witnesses) throws Illegible {
        for (String witness : witnesses) {
            this.witnesses.add(Key.parse(witness));
        }
        this.quorum = quorum;
        return this;
    }

    Report report(Path export) throws IOException, Unreadable {
        Trust trust = new Trust(keys, List.of(), witnesses, quorum, kept, authorities, TOLERANCE);
        return Verification.of(export, trust, null).report();
    }

    /** Reason, record or file, and cause of each failure. */
    List<String> failures(Path export) throws IOException, Unreadable {
        return report(export).findings().kept().stream()
                .map(finding -> finding.reason() + " " + finding.where() + ": " + finding.what())
                .toList();
    }
}
