package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long the service takes for a page, the browser's own time left out. Small by default; for figures:
 * {@code -Drekisteri.browser.customers=100000 -Drekisteri.browser.entries=10000 -Drekisteri.browser.pace-millis=100}. The medians are
 * written to {@code target/pace.txt}.
 */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class PaceIT {
    private static final int CUSTOMERS = Integer.getInteger("rekisteri.browser.customers", 200);
    private static final int ENTRIES = Integer.getInteger("rekisteri.browser.entries", 200);
    private static final long MOST_MILLIS = Long.getLong("rekisteri.browser.pace-millis", 2_000);
    private static final int TIMES = 31;
    private static final int WARM_UP = Integer.getInteger("rekisteri.browser.warm-up", 5);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Office office;
    private final Visit visit;

    PaceIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void pages_come_at_once_and_a_long_history_as_quickly_as_a_short_one() throws Exception {
        office.fill(CUSTOMERS);
        String quiet = office.customer("K-5001", "Ole", "Quist", "ole.quist@example.fi");
        String busy = office.customer("K-5002", "Pia", "Rask", "pia.rask@example.fi");
        office.lookAt(busy, ENTRIES);
        String request = office.request(quiet, "access");
        visit.signIn();

        Map<String, Long> medians = new TreeMap<>();
        medians.put("desk", median(() -> get("/console/desk")));
        medians.put("requests", median(() -> get("/console/requests")));
        medians.put("request", median(() -> get("/console/requests/" + request)));
        medians.put("person", median(() -> get("/console/people/" + quiet)));
        medians.put("person, long history", median(() -> get("/console/people/" + busy)));
        medians.put("history", median(() -> get("/console/people/" + quiet + "/history")));
        medians.put("history, long", median(() -> get("/console/people/" + busy + "/history")));
        medians.put("erasure", median(() -> get("/console/people/" + quiet + "/erasure")));
        String token = token();
        medians.put("find", median(() -> find("ole.quist@example.fi", token)));
        Files.writeString(
                Path.of("target", "pace.txt"),
                medians.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue() + " ms\n")
                        .collect(Collectors.joining()));

        assertThat(medians)
                .allSatisfy((page, millis) -> assertThat(millis).as(page).isLessThan(MOST_MILLIS));
    }

    private long median(Call call) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int time = -WARM_UP; time < TIMES; time++) {
            long before = System.nanoTime();
            HttpResponse<String> answer = call.call();
            long took = System.nanoTime() - before;
            assertThat(answer.statusCode()).isEqualTo(200);
            if (time >= 0) {
                nanos.add(took);
            }
        }
        return nanos.stream().sorted().toList().get(TIMES / 2) / 1_000_000;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> find(String email, String token) throws IOException, InterruptedException {
        String form = "by=email&what=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return http.send(
                request("/console/people")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get("/console/people").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(office.address(path))).header("Cookie", visit.cookies());
    }

    private interface Call {
        HttpResponse<String> call() throws IOException, InterruptedException;
    }
}
