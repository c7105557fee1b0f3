package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.shared.log.EntryReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.tlog.InclusionProof;
import fi.rekisteri.shared.tlog.TlogProof;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person was erased: what was proved before is still proved, and nothing of them is left in an export. */
class ErasureTest {
    private static Scene scene;

    @BeforeAll
    static void look() throws Exception {
        scene = Scene.get();
    }

    @Test
    void a_proof_made_before_is_still_one() throws Exception {
        LogTree tree = Scene.tree(scene.database.querySideDataSource());
        try (Connection connection = scene.database.querySideDataSource().getConnection()) {
            TreeReader reader = new TreeReader(connection);
            int old = Scene.size(scene.asked);
            for (int leaf = 0; leaf < 20; leaf++) {
                TlogProof proof = new TlogProof(
                        leaf,
                        InclusionProof.of(leaf, old, reader.nodes(tree, old)).path(),
                        scene.asked);
                byte[] entry =
                        new EntryReader(connection).of(tree, leaf, 1).getFirst().bytes();
                assertThat(proof.proves(entry, tree.origin(), List.of(scene.keeper.verifier(Scene.REGISTER))))
                        .isTrue();
            }
        }
        assertThat(LeafMaker.origin(Scene.REGISTER)).isEqualTo(tree.origin());
    }

    @Test
    void the_log_goes_on_from_what_was_kept_before_and_tells_what_was_shredded() throws Exception {
        Regulator regulator = Regulator.with(scene.vkey()).keeping("before the erasure", scene.asked.bytes());
        assertThat(regulator.failures(scene.export)).isEmpty();
        assertThat(Unpacked.of(scene.export).text("erasures.jsonl")).contains("\"relationship\"", "\"visitor\"");
    }

    @Test
    void an_export_holds_no_value_of_anybody_in_any_spelling() throws Exception {
        List<String> needles = new ArrayList<>();
        List<String> values = new ArrayList<>(Scene.ANNA.values());
        values.add(Scene.ANNAS_NUMBER);
        for (String value : values) {
            byte[] bytes = value.getBytes(UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            needles.add(new String(bytes, ISO_8859_1));
            needles.add(HexFormat.of().formatHex(bytes));
            needles.add(HexFormat.of().formatHex(hash));
            needles.add(Base64.getEncoder().withoutPadding().encodeToString(hash));
            needles.add(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            for (int shift = 0; shift < 3; shift++) {
                String encoded = Base64.getEncoder().encodeToString((" ".repeat(shift) + value).getBytes(UTF_8));
                needles.add(encoded.substring(4, encoded.length() - 4));
            }
        }
        for (Map.Entry<String, byte[]> file : Unpacked.of(scene.export).files.entrySet()) {
            String text = new String(file.getValue(), ISO_8859_1);
            assertThat(needles).as(file.getKey()).noneMatch(text::contains);
        }
    }
}
