package fi.rekisteri.query.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Service;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadingNoticesTest {
    private static final Service SERVICE = Service.start();
    private static final Caller ANYBODY = Caller.nobody(SERVICE);
    private static final Caller PROGRAMME = ANYBODY.with("Accept", "application/json");

    @BeforeAll
    static void publish() throws Exception {
        SERVICE.writer().revise(NoticeExamples.revision(2, "2199-01-01"));
        await(() -> PROGRAMME.get("/registers/ip-produkter/notice/versions/2").status() == 200);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void lists_the_registers_to_anybody() {
        Caller.Answer page = ANYBODY.with("Accept-Language", "sv").get("/registers");
        Caller.Answer data = PROGRAMME.get("/registers");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo("sv");
        assertThat(page.text())
                .contains(
                        "Dataskyddsbeskrivningar",
                        "/registers/ip-produkter/notice?lang=sv",
                        "Target Partners Finland Oy");
        assertThat(data.at("/registers/0/register").asString()).isEqualTo("ip-produkter");
        assertThat(data.at("/registers/0/version").intValue()).isEqualTo(1);
        assertThat(data.at("/registers/0/standing").asString()).isEqualTo("in-force");
        assertThat(data.at("/registers/1/href").asString()).isEqualTo("/registers/target-partners/notice");
    }

    @Test
    void shows_the_notice_in_force_and_announces_the_coming_one() {
        Caller.Answer page = ANYBODY.get("/registers/ip-produkter/notice");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Voimassa 23.6.2021 alkaen.", "Lue tuleva versio 2", "Tulee voimaan 1.1.2199.");
    }

    @Test
    void gives_the_definition_as_data() {
        Caller.Answer data = PROGRAMME.get("/registers/ip-produkter/notice");

        assertThat(data.header("Content-Type")).startsWith("application/json");
        assertThat(data.header("Vary")).contains("Accept");
        assertThat(data.at("/standing").asString()).isEqualTo("in-force");
        assertThat(data.at("/inForceFrom").asString()).isEqualTo("2021-06-23");
        assertThat(data.at("/inForceUntil").asString()).isEqualTo("2198-12-31");
        assertThat(data.at("/notice/processing/purposes/0/id").asString()).isEqualTo("customer-register");
        assertThat(data.at("/versions/0/standing").asString()).isEqualTo("coming");
        assertThat(data.at("/versions/1/href").asString()).isEqualTo("/registers/ip-produkter/notice/versions/1");
    }

    @Test
    void every_version_stays_readable() {
        assertThat(ANYBODY.get("/registers/ip-produkter/notice/versions/1?lang=en")
                        .text())
                .contains("In force from 23 June 2021.");
        assertThat(ANYBODY.get("/registers/ip-produkter/notice/versions/2?lang=en")
                        .text())
                .contains("Comes into force on 1 January 2199.", "Read the version in force, 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registers/nobodys/notice",
                "/registers/ip-produkter/notice/versions/3",
                "/registers/ip-produkter/notice/versions/0",
                "/registers/IP-PRODUKTER/notice",
                "/registers/%3Cscript%3E/notice"
            })
    void says_when_there_is_no_such_notice(String address) {
        Caller.Answer page = ANYBODY.with("Accept", "text/html").get(address);
        Caller.Answer data = PROGRAMME.get(address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("<h1>Selostetta ei löydy</h1>").doesNotContain("script");
        assertThat(data.status()).isEqualTo(404);
        assertThat(data.rule()).isEqualTo("address-unknown");
    }

    @Test
    void a_version_that_is_no_number_is_a_problem_and_not_a_fault() {
        assertThat(PROGRAMME
                        .get("/registers/ip-produkter/notice/versions/first")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void lets_a_browser_load_its_own_style_and_nothing_else() {
        Caller.Answer page = ANYBODY.get("/registers/ip-produkter/notice");
        Caller.Answer style = ANYBODY.get("/style/notice.css");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(Pattern.compile("url\\(|@import").matcher(style.text()).find())
                .isFalse();
    }

    @Test
    void answers_a_head_request_as_well() {
        assertThat(ANYBODY.send("HEAD", "/registers/ip-produkter/notice").status())
                .isEqualTo(200);
    }

    @Test
    void nothing_but_the_notices_is_open() {
        for (String address :
                List.of("/registers/ip-produkter/customers", "/registers/ip-produkter", "/style/other.css")) {
            assertThat(ANYBODY.get(address).status()).isEqualTo(401);
        }
        assertThat(ANYBODY.send("POST", "/registers/ip-produkter/notice").status())
                .isEqualTo(401);
    }

    @Test
    void a_rebuild_gives_the_same_notices() throws Exception {
        String before = rows();

        SERVICE.views().rebuild();

        await(() -> rows().equals(before));
        assertThat(rows()).isEqualTo(before);
    }

    private static String rows() {
        return JdbcClient.create(SERVICE.database().querySideDataSource())
                .sql("SELECT register, version, effective, position, definition::text FROM views.notice ORDER BY 1, 2")
                .query()
                .listOfRows()
                .toString();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }
}
