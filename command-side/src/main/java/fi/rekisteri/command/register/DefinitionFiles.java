package fi.rekisteri.command.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the definitions of the registers to open: those of a directory, or the ones the service ships. */
final class DefinitionFiles {
    private static final String SHIPPED = "classpath*:registers/*.yaml";
    private static final List<String> ENDINGS = List.of("yaml", "yml", "json");

    private DefinitionFiles() {}

    /**
     * @param directory blank for those the service ships
     * @throws DefinitionsRefused when there is none, or one cannot be read
     */
    static List<DefinitionFile> in(String directory) {
        try {
            List<DefinitionFile> files = new ArrayList<>();
            for (Resource resource : resources(directory)) {
                files.add(read(resource));
            }
            if (files.isEmpty()) {
                throw new DefinitionsRefused(directory + ": no file *.yaml, *.yml or *.json in this directory");
            }
            return files;
        } catch (IOException e) {
            throw new DefinitionsRefused(directory + ": cannot be read");
        }
    }

    private static List<Resource> resources(String directory) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> found = new ArrayList<>();
        if (directory.isBlank()) {
            found.addAll(Arrays.asList(resolver.getResources(SHIPPED)));
        } else {
            Path path = Path.of(directory).toAbsolutePath();
            if (!path.toFile().isDirectory()) {
                throw new DefinitionsRefused(directory + ": there is no such directory");
            }
            for (String ending : ENDINGS) {
                found.addAll(Arrays.asList(resolver.getResources(path.toUri() + "*." + ending)));
            }
        }
        found.sort(Comparator.comparing(DefinitionFiles::nameOf));
        return found;
    }

    private static DefinitionFile read(Resource resource) throws IOException {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(resource.getContentAsByteArray()));
            return new DefinitionFile(nameOf(resource), text.toString());
        } catch (CharacterCodingException e) {
            throw new DefinitionsRefused(nameOf(resource) + ": save the file as UTF-8");
        }
    }

    private static String nameOf(Resource resource) {
        String name = resource.getFilename();
        return name == null ? resource.getDescription() : name;
    }
}
