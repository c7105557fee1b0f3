package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.shared.tlog.SignedNote;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two views of one log, and signatures that are not what they seem. */
class ViewAttacksTest {
    @TempDir
    Path folder;

    private Scene scene;
    private String first;
    private String second;

    @BeforeEach
    void look() throws Exception {
        scene = Scene.get();
        first = NoteSigner.cosigner("first.example/w", scene.firstWitness).key().vkey();
        second = NoteSigner.cosigner("second.example/w", scene.secondWitness)
                .key()
                .vkey();
    }

    @Test
    void a_fork() throws Exception {
        try (Breach breach = new Breach(scene, folder)) {
            breach.takeOut(scene.order - 1).hashAndSignAnew();
            Path other = breach.export(scene.order - 1);
            assertThat(Regulator.with(scene.vkey()).failures(other)).isEmpty();
            byte[] others = Unpacked.of(other).files.get("checkpoint");
            assertThat(Regulator.with(scene.vkey())
                            .keeping("what a colleague was shown", others)
                            .failures(scene.export))
                    .singleElement()
                    .asString()
                    .startsWith("HISTORY_CONTRADICTED what a colleague was shown: ")
                    .endsWith("the log was rewritten, or there are two");
        }
    }

    @Test
    void a_rollback() throws Exception {
        Checkpoint larger = new Checkpoint(
                LeafMaker.origin(Scene.REGISTER),
                Scene.size(scene.newest) + 1L,
                Checkpoint.of(scene.newest).root());
        assertThat(Regulator.with(scene.vkey())
                        .keeping("seen last week", larger.signed(signer()).bytes())
                        .failures(scene.export))
                .singleElement()
                .asString()
                .startsWith(
                        "ROLLED_BACK seen last week: the log had " + (Scene.size(scene.newest) + 1) + " leaves once");
    }

    @Test
    void the_wrong_origin() throws Exception {
        String body = scene.newest.body().replaceFirst(Scene.REGISTER, "another-register");
        SignedNote wrong = new SignedNote(body, List.of(signer().sign(body, 0)));
        assertThat(Regulator.with(scene.vkey()).failures(with("checkpoint", new String(wrong.bytes(), UTF_8))))
                .containsExactly("ORIGIN_WRONG checkpoint: its origin is not the log its key is for");
    }

    @Test
    void the_wrong_key() throws Exception {
        String other =
                NoteSigner.of("example.fi/another/2026", Scene.key()).key().vkey();
        assertThat(Regulator.with(other).failures(scene.export))
                .singleElement()
                .asString()
                .startsWith("CHECKPOINT_NOT_SIGNED checkpoint: none of the keys given or remembered has signed it");
    }

    @Test
    void the_same_name_with_another_key() throws Exception {
        String other = NoteSigner.of(LeafMaker.origin(Scene.REGISTER), Scene.key())
                .key()
                .vkey();
        assertThat(Regulator.with(other).failures(scene.export))
                .singleElement()
                .asString()
                .startsWith("CHECKPOINT_NOT_SIGNED checkpoint: ");
    }

    @Test
    void a_known_key_with_a_bad_signature_beside_a_good_one() throws Exception {
        NoteSigner another = NoteSigner.of("example.fi/another/2026", Scene.key());
        String note = new String(scene.newest.bytes(), UTF_8)
                + another.sign("example.fi/another/2026\n", 0).line() + "\n";
        assertThat(Regulator.with(scene.vkey()).failures(with("checkpoint", note)))
                .isEmpty();
        assertThat(Regulator.with(scene.vkey(), another.key().vkey()).failures(with("checkpoint", note)))
                .singleElement()
                .asString()
                .startsWith(
                        "SIGNATURE_FALSE checkpoint: it has a signature that says it is by example.fi/another/2026");
    }

    @Test
    void a_witness_that_stands_there_twice_counts_once() throws Exception {
        String twice = cosigned(first(), first());
        assertThat(Regulator.with(scene.vkey()).asking(2, first, second).failures(with("checkpoint", twice)))
                .containsExactly("WITNESSES_TOO_FEW checkpoint: at most 1 of the witnesses given signed a checkpoint,"
                        + " 2 are asked for");
    }

    @Test
    void k_of_n_witnesses() throws Exception {
        String both = cosigned(first(), NoteSigner.cosigner("second.example/w", scene.secondWitness));
        assertThat(Regulator.with(scene.vkey()).asking(2, first, second).failures(with("checkpoint", both)))
                .isEmpty();
        assertThat(Regulator.with(scene.vkey()).asking(1, first, second).failures(scene.export))
                .isEmpty();
        assertThat(Regulator.with(scene.vkey()).asking(2, first, second).failures(scene.export))
                .hasSize(1);
    }

    private NoteSigner signer() {
        return NoteSigner.of(LeafMaker.origin(Scene.REGISTER), scene.keeper.key());
    }

    private NoteSigner first() {
        return NoteSigner.cosigner("first.example/w", scene.firstWitness);
    }

    private String cosigned(NoteSigner... witnesses) {
        StringBuilder note = new StringBuilder(new String(scene.newest.bytes(), UTF_8));
        for (NoteSigner witness : witnesses) {
            note.append(witness.sign(scene.newest.body(), Instant.now().getEpochSecond())
                            .line())
                    .append('\n');
        }
        return note.toString();
    }

    private Path with(String file, String text) throws Exception {
        return Unpacked.of(scene.export).put(file, text).pack(folder);
    }
}
