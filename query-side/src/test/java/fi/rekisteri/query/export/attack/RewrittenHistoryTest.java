package fi.rekisteri.query.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.tlog.NoteSigner;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything hashed and signed anew with the real key: only somebody who saw the log before can tell, and the report says who. */
class RewrittenHistoryTest {
    private static final int LEAF = 17;

    @TempDir
    Path folder;

    private Scene scene;
    private Breach breach;
    private String vkey;
    private String seen;

    @BeforeEach
    void rewrite() throws Exception {
        scene = Scene.get();
        breach = new Breach(scene, folder);
        vkey = scene.vkey();
        seen = "the first " + Scene.size(scene.vouched) + " leaves were others when this was signed (by ";
        breach.sql("UPDATE log.event SET metadata = replace(encode(metadata, 'escape'), 'customer-register',"
                        + " 'marketing')::bytea WHERE " + breach.at(LEAF))
                .hashAndSignAnew();
    }

    @AfterEach
    void leave() throws SQLException {
        breach.close();
    }

    @Test
    void is_seen_by_nobody_who_never_looked_before() throws Exception {
        Path export = breach.export();
        assertThat(Regulator.with(vkey).failures(export)).isEmpty();
        assertThat(Regulator.with(vkey).report(export).facts().get("unanchored"))
                .startsWith(Scene.size(scene.newest) + " leaves, from leaf 0");
    }

    @Test
    void is_seen_by_whoever_kept_an_older_checkpoint() throws Exception {
        assertThat(Regulator.with(vkey)
                        .keeping("the checkpoint of March", scene.vouched.bytes())
                        .failures(breach.export()))
                .containsExactly("HISTORY_CONTRADICTED the checkpoint of March: " + seen + signer()
                        + "): the log was rewritten, or there are two");
    }

    @Test
    void is_seen_by_a_witness() throws Exception {
        String witness =
                NoteSigner.cosigner("first.example/w", scene.firstWitness).key().vkey();
        assertThat(Regulator.with(vkey)
                        .asking(0, witness)
                        .keeping(
                                "what the witness has",
                                Unpacked.of(scene.export).files.get("checkpoints/" + Scene.size(scene.vouched)))
                        .failures(breach.export()))
                .singleElement()
                .asString()
                .startsWith("HISTORY_CONTRADICTED what the witness has: " + seen + "first.example/w+");
    }

    @Test
    void is_seen_in_the_export_when_the_old_checkpoint_is_left_there() throws Exception {
        breach.sql("INSERT INTO log.checkpoint (tree, size, note, signed_at) SELECT tree, "
                + Scene.size(scene.vouched) + ", '"
                + new String(scene.vouched.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                + "', clock_timestamp() - interval '2 days' FROM log.tree WHERE register = '" + Scene.REGISTER + "'");
        new Resigned(breach).sign(Scene.size(scene.newest));
        assertThat(Regulator.with(vkey).failures(breach.export()))
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("HISTORY_CONTRADICTED checkpoints/" + Scene.size(scene.vouched) + ": " + seen))
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("CONSISTENCY_PROOF_WRONG checkpoints/" + Scene.size(scene.vouched)));
    }

    @Test
    void is_seen_by_a_time_stamp_when_the_old_checkpoint_is_signed_anew() throws Exception {
        int size = Scene.size(scene.vouched);
        long forged = new Resigned(breach).sign(size);
        breach.sql("INSERT INTO log.anchor (checkpoint, kind, authority, evidence) VALUES (" + forged
                + ", 'time-stamp', 'https://stamps.example/', '\\x"
                + java.util.HexFormat.of().formatHex(scene.authority.token(Scene.body(scene.vouched))) + "')");
        new Resigned(breach).sign(Scene.size(scene.newest));
        assertThat(Regulator.with(vkey).trusting(scene.authority.certificate()).failures(breach.export()))
                .singleElement()
                .asString()
                .startsWith("TIME_STAMP_WRONG anchors/" + size + ".tst: ");
    }

    private String signer() {
        return vkey.substring(0, vkey.indexOf('+') + 9);
    }
}
