package fi.rekisteri.command.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.Malformed;
import fi.rekisteri.shared.tlog.NoteSignature;
import fi.rekisteri.shared.tlog.VerifierKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A witness (C2SP tlog-witness): cosigns a checkpoint that is proved to extend the last one it cosigned. */
final class Witness implements Authority {
    private static final int CONFLICT = 409;

    private final Post post;
    private final VerifierKey key;
    private final Duration every;

    /** @param base below which {@code add-checkpoint} is */
    Witness(HttpClient http, URI base, VerifierKey key, Duration every) {
        String folder = base.toString().replaceAll("/$", "");
        this.post = new Post(http, URI.create(folder + "/add-checkpoint"), "text/plain; charset=utf-8");
        this.key = key;
        this.every = every;
    }

    @Override
    public String kind() {
        return "witness";
    }

    @Override
    public String name() {
        return key.vkey();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public byte[] vouch(Statement statement) throws NoEvidence, InterruptedException {
        Post.Answer answer = post.send(request(statement, statement.known()));
        if (answer.status() == CONFLICT) {
            answer = post.send(request(statement, size(answer, statement)));
        }
        if (answer.status() != 200) {
            throw new NoEvidence("it answers " + answer.status());
        }
        return cosignature(answer, statement).line().concat("\n").getBytes(UTF_8);
    }

    private static byte[] request(Statement statement, long known) {
        String proof = known == 0
                ? ""
                : statement.proofs().apply(known).path().stream()
                        .map(Hash::base64)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        String note = new String(statement.checkpoint().note().bytes(), UTF_8);
        return ("old " + known + "\n" + proof + "\n" + note).getBytes(UTF_8);
    }

    /** It has seen another checkpoint last than we know of: it says which. */
    private static long size(Post.Answer conflict, Statement statement) throws NoEvidence {
        String text = new String(conflict.body(), UTF_8).strip();
        if (!text.matches("0|[1-9]\\d{0,17}")) {
            throw new NoEvidence("it says there is a conflict and not which");
        }
        long seen = Long.parseLong(text);
        if (seen > statement.checkpoint().size()) {
            throw new NoEvidence(
                    "it has cosigned " + seen + " leaves, more than the log has: the log was set back, or forked");
        }
        return seen;
    }

    private NoteSignature cosignature(Post.Answer answer, Statement statement) throws NoEvidence {
        try {
            return Arrays.stream(new String(answer.body(), UTF_8).split("\n"))
                    .map(NoteSignature::parse)
                    .filter(line -> key.verifies(statement.body(), line))
                    .findFirst()
                    .orElseThrow(() -> new NoEvidence("its cosignature is not by the key we know"));
        } catch (Malformed e) {
            throw new NoEvidence("its answer is no cosignature");
        }
    }
}
