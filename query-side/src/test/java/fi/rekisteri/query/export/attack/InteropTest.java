package fi.rekisteri.query.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Leaves a real export where {@code .ci/interop/run} finds it, for programs nobody here wrote. */
class InteropTest {
    @Test
    void an_export_is_left_for_others_to_verify() throws Exception {
        Scene scene = Scene.get();
        Path folder = Files.createDirectories(Path.of("target/interop"));
        Files.copy(scene.export, folder.resolve("export.zip"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("vkey"), scene.vkey());
        Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(scene.authority.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        assertThat(Unpacked.of(folder.resolve("export.zip")).files)
                .containsKeys(
                        "anchors/" + Scene.size(scene.vouched) + ".tst",
                        "anchors/" + Scene.size(scene.newest) + ".tst",
                        "checkpoints/" + Scene.size(scene.vouched) + ".consistency");
    }
}
