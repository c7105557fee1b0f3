package fi.rekisteri.query.world;

import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.export.Trust;
import fi.rekisteri.verifier.export.Verification;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the regulator's tool says of an export. */
public record Verdict(Report report) {

    public static Verdict of(Path export, String... vkeys) throws IOException, Unreadable, Illegible {
        return of(export, List.of(), vkeys);
    }

    public static Verdict of(Path export, List<String> witnesses, String... vkeys)
            throws IOException, Unreadable, Illegible {
        Trust trust =
                new Trust(keys(List.of(vkeys)), List.of(), keys(witnesses), 0, List.of(), List.of(), 900_000_000L);
        return new Verdict(Verification.of(export, trust, null).report());
    }

    public List<String> failures() {
        return report.findings().kept().stream()
                .map(finding -> finding.reason() + " " + finding.where() + ": " + finding.what())
                .toList();
    }

    public Map<String, String> facts() {
        return report.facts();
    }

    private static List<Key> keys(List<String> vkeys) throws Illegible {
        List<Key> keys = new ArrayList<>();
        for (String vkey : vkeys) {
            keys.add(Key.parse(vkey));
        }
        return keys;
    }
}
