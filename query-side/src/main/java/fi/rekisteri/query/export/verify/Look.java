package fi.rekisteri.query.export.verify;

import fi.rekisteri.query.export.container.Containers;
import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.export.job.Shelf;
import fi.rekisteri.query.export.verify.Verification.Found;
import fi.rekisteri.query.export.verify.VerifierProcess.Ended;
import fi.rekisteri.query.export.verify.VerifierProcess.Stopped;
import fi.rekisteri.query.export.verify.VerifierProcess.TimeUp;
import fi.rekisteri.query.export.write.VerifierJar;
import fi.rekisteri.query.export.zip.PrivateFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One look at one file: lays the verifier beside it, runs it, and takes away again what was laid there. */
final class Look {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_WORDS = 500;
    private static final int NOT_VERIFIED = 1;
    private static final int CANNOT_READ = 3;

    private final Shelf shelf;
    private final VerifierProcess process;
    private final Trusted trusted;

    Look(Shelf shelf, VerifierProcess process, Trusted trusted) {
        this.shelf = shelf;
        this.process = process;
        this.trusted = trusted;
    }

    Found at(Job job, VerifierJar verifier, UUID run, BooleanSupplier wanted)
            throws IOException, InterruptedException, TimeUp, Stopped {
        Path file = shelf.find(job.export()).orElseThrow(() -> new IOException("the file is not here"));
        Path jar = shelf.beside(job.export(), run, "jar");
        Path unpacked = shelf.beside(job.export(), run, "zip");
        try {
            Path export = file;
            if (Containers.isContainer(file)) {
                if (!Containers.unpack(file, unpacked)) {
                    return new Found(CANNOT_READ, false, null, "the container cannot be opened");
                }
                export = unpacked;
            }
            lay(verifier, jar);
            return found(process.run(jar, command(job, export), wanted), verifier.isIn(export));
        } finally {
            Files.deleteIfExists(jar);
            Files.deleteIfExists(unpacked);
        }
    }

    private static void lay(VerifierJar verifier, Path jar) throws IOException {
        byte[] bytes = verifier.bytes();
        if (bytes == null) {
            throw new IOException("this program was built without a verifier");
        }
        try (OutputStream out = PrivateFiles.create(jar)) {
            out.write(bytes);
        }
    }

    private List<String> command(Job job, Path export) {
        List<String> command =
                new ArrayList<>(List.of("verify", export.getFileName().toString(), "--json"));
        command.addAll(trusted.options(job.tree()));
        return command;
    }

    private static Found found(Ended ended, boolean carried) throws IOException {
        if (ended.exit() == CANNOT_READ) {
            String why = ended.complained().strip();
            return new Found(CANNOT_READ, carried, null, why.substring(0, Math.min(MOST_WORDS, why.length())));
        }
        if (ended.exit() < 0 || ended.exit() > NOT_VERIFIED) {
            throw new IOException("the verifier ended with " + ended.exit());
        }
        try {
            VerifierReport report = JSON.readValue(ended.said(), VerifierReport.class);
            if (report.verified() != (ended.exit() == 0)) {
                throw new IOException("the verifier contradicts itself");
            }
            return new Found(ended.exit(), carried, report, null);
        } catch (JacksonException e) {
            throw new IOException("the verifier wrote no report");
        }
    }
}
