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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long the service takes for a page, the browser's own time left out. Small by default; for figures:
 * {@code -Drekisteri.browser.customers=100000 -Drekisteri.browser.entries=10000 -Drekisteri.browser.pace-millis=100
 * -Drekisteri.browser.opens=101 -Drekisteri.browser.warm-up=200 -Drekisteri.browser.percent-longer=50}. The medians are written to {@code target/pace.txt}.
 */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class PaceIT {
    private static final int CUSTOMERS = Integer.getInteger("rekisteri.browser.customers", 200);
    private static final int ENTRIES = Integer.getInteger("rekisteri.browser.entries", 1_000);
    private static final long MOST_MILLIS = Long.getLong("rekisteri.browser.pace-millis", 2_000);
    private static final int OPENS = Integer.getInteger("rekisteri.browser.opens", 21);
    private static final int WARM_UP = Integer.getInteger("rekisteri.browser.warm-up", 5);
    private static final int REQUESTS = Math.max(3, CUSTOMERS / 1_000);
    private static final int SHORT = 10;

    /**
     * A page of a long history has five times as many entries on it as one of a short one, and may take that little longer: half as long
     * again where it is measured ({@code -Drekisteri.browser.percent-longer=50}), more where a busy machine tests.
     */
    private static final double MOST_LONGER = 1 + Integer.getInteger("rekisteri.browser.percent-longer", 150) / 100.0;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Double> medians = new LinkedHashMap<>();
    private final Office office;
    private final Visit visit;

    PaceIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void pages_come_at_once_and_a_long_history_as_quickly_as_a_short_one() throws Exception {
        List<String> people = office.fill(CUSTOMERS);
        String busy = people.getLast();
        List<String> quiet = people.subList(0, OPENS);
        office.lookAt(List.of(busy), ENTRIES);
        office.lookAt(quiet, SHORT - 1);
        for (String asking : people.subList(OPENS, OPENS + REQUESTS)) {
            office.request(asking, "access");
        }
        String request = office.request(busy, "access");
        visit.signIn();

        Map<String, Double> longer = new LinkedHashMap<>();
        longer.put("person", ratio("person", quiet, busy, ""));
        longer.put("history", ratio("history", quiet, busy, "/history"));
        longer.put("history of a kind", ratio("history of a kind", quiet, busy, "/history?processing=collect"));
        time("desk", () -> get("/console/desk"));
        time("requests", () -> get("/console/requests"));
        time("request", () -> get("/console/requests/" + request));
        time("duties", () -> get("/console/retention/reviews"));
        time("erasure", () -> get(person(busy, "/erasure")));
        String token = token();
        time("find by e-mail", () -> find("email", "unna7@example.fi", token));
        time("find by a name that all have", () -> find("namePrefix", "vir", token));
        Files.writeString(Path.of("target", "pace.txt"), told(medians, " ms") + told(longer, " times as long"));

        assertThat(medians)
                .allSatisfy((page, millis) -> assertThat(millis).as(page).isLessThan(MOST_MILLIS));
        assertThat(longer)
                .allSatisfy((page, ratio) -> assertThat(ratio).as(page).isLessThan(MOST_LONGER));
    }

    private void time(String page, Call call) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int time = -WARM_UP; time < OPENS; time++) {
            long took = nanos(call);
            if (time >= 0) {
                nanos.add(took);
            }
        }
        medians.put(page, median(nanos));
    }

    /** Short and long in turns, so that whatever else the machine does slows both; a short history is opened once, and stays short. */
    private double ratio(String page, List<String> quiet, String busy, String path)
            throws IOException, InterruptedException {
        for (int time = 0; time < WARM_UP; time++) {
            get(person(busy, path));
        }
        List<Long> shorts = new ArrayList<>();
        List<Long> longs = new ArrayList<>();
        for (String one : quiet) {
            shorts.add(nanos(() -> get(person(one, path))));
            longs.add(nanos(() -> get(person(busy, path))));
        }
        medians.put(page + ", short", median(shorts));
        medians.put(page + ", long", median(longs));
        return median(longs) / median(shorts);
    }

    private static String person(String id, String path) {
        return "/console/people/" + id + path;
    }

    private static long nanos(Call call) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> answer = call.call();
        long took = System.nanoTime() - before;
        assertThat(answer.statusCode()).isEqualTo(200);
        return took;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static String told(Map<String, Double> figures, String unit) {
        return figures.entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "%s: %.2f%s%n", figure.getKey(), figure.getValue(), unit))
                .collect(Collectors.joining());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> find(String by, String what, String token) throws IOException, InterruptedException {
        String form = "by=" + by + "&what=" + URLEncoder.encode(what, StandardCharsets.UTF_8) + "&_csrf="
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
