package fi.rekisteri.acceptance.export;

import fi.rekisteri.acceptance.service.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a regulator orders exports, watches them being made, and takes them home. */
public final class Desk {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Caller regulator;

    public Desk(Caller regulator) {
        this.regulator = regulator;
    }

    /** An export that was ordered, and all that was seen of it since. */
    public record Watched(String address, List<JsonNode> seen) {
        JsonNode last() {
            return seen.getLast();
        }

        boolean ready() {
            String state = last().path("state").asString();
            if (!List.of("waiting", "making", "ready").contains(state)) {
                throw new IllegalStateException("An export is " + last());
            }
            return state.equals("ready");
        }
    }

    public Watched order(Map<String, Object> wish) {
        JsonNode first = regulator.order("/exports", wish).expect(202).json();
        return new Watched("/exports/" + first.path("export").asString(), new ArrayList<>(List.of(first)));
    }

    public void await(Watched... all) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            for (Watched each : all) {
                if (!each.ready()) {
                    each.seen().add(regulator.get(each.address()).expect(200).json());
                }
            }
            if (List.of(all).stream().allMatch(Watched::ready)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("An export is not made");
    }

    /** What the service's own verifier says of an export that is ready. */
    JsonNode verified(Watched export) throws InterruptedException {
        String address = export.address() + "/verification";
        regulator.order(address, Map.of()).expect(202);
        for (int i = 0; i < 600; i++) {
            JsonNode said = regulator.get(address).expect(200).json();
            if (List.of("done", "failed").contains(said.path("state").asString())) {
                return said;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The verifier does not end");
    }

    /** The answer's head; its body is still to be read. */
    HttpResponse<InputStream> open(Watched export, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = regulator.request(regulator.ports().querySide(), export.address() + "/file");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.GET().build(), BodyHandlers.ofInputStream());
    }

    public byte[] fetch(Watched export, String... headers) throws IOException, InterruptedException {
        try (InputStream body = open(export, headers).body()) {
            return body.readAllBytes();
        }
    }

    /** The lines of {@code records.jsonl} of an export that is ready, whether it travels in a container or not. */
    public List<JsonNode> records(Watched export) throws IOException, InterruptedException {
        byte[] fetched = fetch(export);
        byte[] inner = unpacked(fetched).getOrDefault("export.zip", fetched);
        return new String(of(inner, "records.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    /** One file of an archive. */
    static byte[] of(byte[] archive, String name) throws IOException {
        return Objects.requireNonNull(unpacked(archive).get(name), name);
    }

    /** The files of an archive, in their order. */
    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
