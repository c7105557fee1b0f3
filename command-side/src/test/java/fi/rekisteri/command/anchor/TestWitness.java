package fi.rekisteri.command.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import fi.rekisteri.shared.tlog.Hash;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.shared.tlog.SignedNote;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A witness that does what C2SP tlog-witness says, without a memory that lasts. */
final class TestWitness {
    final Map<String, Checkpoint> seen = new HashMap<>();
    private final NoteSigner signer;

    TestWitness(String name, KeyPair key) {
        this.signer = NoteSigner.cosigner(name, key);
    }

    String vkey() {
        return signer.key().vkey();
    }

    LocalServer.Answer answer(byte[] request) {
        String text = new String(request, UTF_8);
        int gap = text.indexOf("\n\n");
        List<String> lines = Arrays.asList(text.substring(0, gap).split("\n"));
        SignedNote note = SignedNote.parse(text.substring(gap + 2).getBytes(UTF_8));
        Checkpoint checkpoint = Checkpoint.of(note);
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        Checkpoint last = seen.get(checkpoint.origin());
        long size = last == null ? 0 : last.size();
        if (old != size) {
            return new LocalServer.Answer(409, (size + "\n").getBytes(UTF_8));
        }
        List<Hash> path = lines.stream().skip(1).map(Hash::ofBase64).toList();
        boolean extended = last == null
                ? path.isEmpty()
                : new ConsistencyProof(size, checkpoint.size(), path).proves(last.root(), checkpoint.root());
        if (!extended) {
            return new LocalServer.Answer(422, new byte[0]);
        }
        seen.put(checkpoint.origin(), checkpoint);
        return new LocalServer.Answer(
                200, (signer.sign(note.body(), 1_800_000_000).line() + "\n").getBytes(UTF_8));
    }
}
