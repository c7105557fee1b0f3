package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.export.Trust;
import fi.rekisteri.verifier.export.Trust.KnownCheckpoint;
import fi.rekisteri.verifier.export.Verification;
import fi.rekisteri.verifier.export.Verification.Outcome;
import fi.rekisteri.verifier.log.Edge;
import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.log.Note;
import fi.rekisteri.verifier.report.Report;
import fi.rekisteri.verifier.report.ReportText;
import fi.rekisteri.verifier.state.KnownLog;
import fi.rekisteri.verifier.state.KnownLogs;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code verify}. */
final class VerifyCommand {
    private static final Set<String> OPTIONS = Set.of(
            "--vkey", "--state", "--checkpoint", "--witness", "--quorum", "--tsa-ca", "--clock-tolerance", "--states");

    private final Arguments arguments;
    private final PrintStream out;

    private VerifyCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    static int run(List<String> arguments, PrintStream out) throws Usage, IOException, Unreadable, Illegible {
        return new VerifyCommand(Arguments.of(arguments, OPTIONS, Set.of("--json")), out).run();
    }

    private int run() throws Usage, IOException, Unreadable, Illegible {
        Path export = Arguments.path(arguments.onlyWord("export"));
        Optional<String> state = arguments.one("--state");
        KnownLogs known = state.isPresent() ? KnownLogs.read(Arguments.path(state.get())) : null;
        Trust trust = trust(export, known);
        if (trust.logKeys().isEmpty() && trust.rememberedKeys().isEmpty()) {
            throw new Usage(
                    "without a key nothing can be verified: give --vkey, or --state of an earlier verification");
        }
        Outcome outcome = verify(export, trust);
        Report report = outcome.report();
        if (known != null && report.isGood()) {
            remember(known, export, trust, outcome);
        }
        out.print(arguments.has("--json") ? ReportText.json(report) : ReportText.human(report));
        return report.isGood() ? Main.VERIFIED : Main.NOT_VERIFIED;
    }

    private Outcome verify(Path export, Trust trust) throws Usage, IOException, Unreadable {
        Optional<String> states = arguments.one("--states");
        if (states.isEmpty()) {
            return Verification.of(export, trust, null);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(Arguments.path(states.get()), UTF_8)) {
            writer.write("leaf,position,event,state,erasure\n");
            return Verification.of(export, trust, writer);
        }
    }

    private Trust trust(Path export, @Nullable KnownLogs known) throws Usage, IOException, Illegible {
        List<Key> witnesses = arguments.keys("--witness");
        if (witnesses.stream().anyMatch(key -> !key.isWitness())) {
            throw new Usage("--witness takes the key of a witness (type 4)");
        }
        if (arguments.keys("--vkey").stream().anyMatch(Key::isWitness)) {
            throw new Usage("--vkey takes the key of a log (type 1)");
        }
        int quorum = arguments.number("--quorum", 0, 1_000);
        if (quorum > witnesses.stream().distinct().count()) {
            throw new Usage("--quorum asks for more witnesses than are given");
        }
        List<KnownCheckpoint> checkpoints = new ArrayList<>();
        for (String file : arguments.all("--checkpoint")) {
            checkpoints.add(new KnownCheckpoint(file, small(Arguments.path(file), Note.MAX_BYTES)));
        }
        List<Key> remembered = new ArrayList<>();
        if (known != null) {
            String origin = origin(export);
            for (KnownLog log : known.all()) {
                for (String vkey : log.vkeys()) {
                    remembered.add(Key.parse(vkey));
                }
                if (log.note() != null && log.origin().equals(origin)) {
                    checkpoints.add(new KnownCheckpoint(
                            "the remembered checkpoint", log.note().getBytes(UTF_8)));
                }
            }
        }
        long tolerance = arguments.number("--clock-tolerance", 900, 1_000_000_000) * 1_000_000L;
        return new Trust(arguments.keys("--vkey"), remembered, witnesses, quorum, checkpoints, roots(), tolerance);
    }

    /** Which log the export says it is of; what it says is judged later. */
    private static String origin(Path export) throws IOException {
        try (Archive archive = Archive.open(export)) {
            return Head.of(Note.parse(archive.bytes("checkpoint", Note.MAX_BYTES))
                            .text())
                    .origin();
        } catch (Unreadable | Illegible e) {
            return "";
        }
    }

    private List<X509Certificate> roots() throws Usage, IOException {
        List<X509Certificate> roots = new ArrayList<>();
        for (String file : arguments.all("--tsa-ca")) {
            try (InputStream in = Files.newInputStream(Arguments.path(file))) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(certificate -> roots.add((X509Certificate) certificate));
            } catch (CertificateException e) {
                throw new Usage("--tsa-ca " + file + " holds no certificate");
            }
        }
        return roots;
    }

    private static void remember(KnownLogs known, Path export, Trust trust, Outcome outcome)
            throws IOException, Unreadable, Illegible {
        Head head = outcome.head();
        Edge edge = outcome.edge();
        if (head == null || edge == null) {
            return;
        }
        byte[] note;
        try (Archive archive = Archive.open(export)) {
            note = archive.bytes("checkpoint", Note.MAX_BYTES);
        }
        List<Key> keys = new ArrayList<>(trust.logKeys());
        keys.addAll(trust.rememberedKeys());
        Set<String> vkeys = new LinkedHashSet<>();
        Note.parse(note).signers(keys.stream().distinct().toList()).keySet().forEach(key -> vkeys.add(key.vkey()));
        known.put(new KnownLog(
                head.origin(),
                List.copyOf(vkeys),
                new String(note, UTF_8),
                edge.hashes().stream().map(Base64.getEncoder()::encodeToString).toList()));
    }

    static byte[] small(Path file, int limit) throws IOException, Illegible {
        if (Files.size(file) > limit) {
            throw new Illegible(file + " is longer than " + limit + " bytes");
        }
        return Files.readAllBytes(file);
    }
}
