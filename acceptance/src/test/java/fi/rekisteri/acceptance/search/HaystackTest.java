package fi.rekisteri.acceptance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The search behind "0 hits" finds what is there. */
class HaystackTest {
    private static final String ODD = "Åke Ödmjuk-Çelik";

    @TempDir
    Path directory;

    @Test
    void finds_every_form_of_every_spelling_also_across_the_border_of_two_blocks() throws Exception {
        Random chance = new Random(5);
        int border = 1 << 20;
        for (Spelling spelling : Spelling.values()) {
            for (byte[] form : spelling.of(ODD)) {
                byte[] file = new byte[3 * border];
                chance.nextBytes(file);
                int at = border - chance.nextInt(form.length + 1);
                System.arraycopy(form, 0, file, at, form.length);
                Path hay = Files.write(directory.resolve(spelling.name()), file);

                assertThat(new Haystack(new Needles(List.of(ODD))).search(hay).finds())
                        .as("%s", spelling)
                        .anySatisfy(find -> assertThat(find.offset()).isEqualTo(at));
            }
        }
    }

    @Test
    void finds_base64_at_whatever_byte_the_value_begins() throws Exception {
        for (int before = 0; before < 6; before++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(new byte[before]);
            bytes.write(ODD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            bytes.write(0xff);
            Path hay = Files.write(directory.resolve("hay"), Base64.getEncoder().encode(bytes.toByteArray()));

            assertThat(new Haystack(new Needles(List.of(ODD))).search(hay).finds())
                    .as("after %d bytes", before)
                    .isNotEmpty();
        }
    }

    @Test
    void finds_what_a_look_up_or_a_shell_made_of_it() throws Exception {
        for (String changed : List.of("åke ödmjuk-çelik", "ÅKE ÖDMJUK-ÇELIK", "ake odmjuk-celik", "AKE ODMJUK-CELIK")) {
            Path hay = Files.writeString(directory.resolve("hay"), "x" + changed + "x");

            assertThat(new Haystack(new Needles(List.of(ODD))).search(hay).finds())
                    .isNotEmpty();
        }
    }

    @Test
    void finds_names_of_files() throws Exception {
        Files.createFile(directory.resolve("of " + ODD + ".tmp"));

        assertThat(new Haystack(new Needles(List.of(ODD))).search(directory).finds())
                .hasSize(1);
    }

    @Test
    @Timeout(60)
    void searches_on_while_files_and_directories_are_taken_away() throws Exception {
        Files.writeString(directory.resolve("zzz"), ODD);
        AtomicBoolean enough = new AtomicBoolean();
        Thread taker = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                comeAndGo(directory.resolve("brief"));
            }
        });
        try {
            for (int i = 0; i < 300; i++) {
                assertThat(new Haystack(new Needles(List.of(ODD)))
                                .search(directory)
                                .finds())
                        .hasSize(1);
            }
        } finally {
            enough.set(true);
            taker.join();
        }
    }

    private static void comeAndGo(Path brief) {
        try {
            Files.createDirectory(brief);
            for (int i = 0; i < 20; i++) {
                Files.createFile(brief.resolve("file" + i));
            }
            for (int i = 0; i < 20; i++) {
                Files.delete(brief.resolve("file" + i));
            }
            Files.delete(brief);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_place_that_is_not_there_is_not_found_empty() {
        assertThatThrownBy(() -> new Haystack(new Needles(List.of(ODD))).search(directory.resolve("elsewhere")))
                .hasRootCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void finds_thousands_at_once_and_nothing_by_chance() throws Exception {
        Random chance = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            texts.add(chance.ints(12, 'a', 'z' + 1)
                    .mapToObj(c -> String.valueOf((char) c))
                    .collect(Collectors.joining()));
        }
        byte[] noise = new byte[20 << 20];
        chance.nextBytes(noise);
        Path hay = Files.write(directory.resolve("noise"), noise);
        Needles needles = new Needles(texts);

        assertThat(new Haystack(needles).search(hay).finds()).isEmpty();

        Files.writeString(hay, texts.get(2_999) + texts.get(0));
        assertThat(new Haystack(needles).search(hay).finds()).hasSize(2);
    }
}
