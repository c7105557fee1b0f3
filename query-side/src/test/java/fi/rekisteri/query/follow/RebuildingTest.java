package fi.rekisteri.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Lives;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Sharing;
import fi.rekisteri.shared.identity.StreamId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.instancio.junit.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views are nothing but the log told again: whatever happened, rebuilding them gives the same bytes. */
@ExtendWith(InstancioExtension.class)
class RebuildingTest {
    Service service;

    @BeforeEach
    void start() {
        service = Service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @Seed(20260302)
    void whatever_happened_the_views_are_the_same_after_a_rebuild_also_after_erasures() {
        Lives lives = new Lives(service.writer(), Instancio.create(Long.class));
        for (int round = 0; round < 6; round++) {
            lives.goOn(60);
            if (round % 2 == 0) {
                awaitAll(); // small batches and large ones must come to the same
            }
        }
        awaitAll();
        Map<String, List<String>> before = everything();

        service.views().rebuild();
        awaitAll();

        assertThat(before.get("views.customer").size()).isGreaterThan(20);
        assertThat(before.get("views.invoice")).isNotEmpty();
        assertThat(before.get("views.request")).isNotEmpty();
        assertThat(lives.erasures()).isGreaterThan(3);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_record_that_ended_is_in_no_history_before_a_rebuild_or_after() {
        StreamId anna =
                service.writer().customer(Registers.IP_PRODUKTER, "E-1", Map.of("firstName", "Anna", "lastName", "Ek"));
        StreamId bo =
                service.writer().customer(Registers.IP_PRODUKTER, "E-2", Map.of("firstName", "Bo", "lastName", "Ek"));
        long first = service.writer().consult(anna, anna, anna, bo);
        awaitAll();
        assertThat(told(anna)).contains(first, first + 1, first + 2);
        assertThat(told(bo)).contains(first + 3);

        int year = LocalDate.now(ZoneId.of("Europe/Helsinki")).getYear();
        service.writer().end(anna.register(), year, List.of(first, first + 1, first + 3));
        awaitAll();
        Map<String, List<String>> before = everything();
        service.views().rebuild();
        awaitAll();

        assertThat(told(anna)).contains(first + 2).doesNotContain(first, first + 1);
        assertThat(told(bo)).doesNotContain(first + 3);
        assertThat(before.get("views.history").toString()).contains("end-log-records");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nothing_erased_comes_back_with_a_rebuild() {
        Lives lives = new Lives(service.writer(), 7);
        lives.register("Ilmari", "Kadonnut", "ilmari@example.org");
        lives.eraseAll();
        awaitAll();
        assertThat(everything().get("views.lookup")).isEmpty();

        service.views().rebuild();
        awaitAll();

        assertThat(everything().get("views.lookup")).isEmpty();
        assertThat(everything().get("views.customer").toString()).doesNotContain("sealed");
    }

    @Test
    void what_went_to_whom_and_who_was_told_is_the_same_after_a_rebuild_also_after_an_erasure() {
        Sharing sharing = new Sharing(service.writer());
        for (int i = 0; i < 5; i++) {
            StreamId anna = service.writer()
                    .customer(Registers.IP_PRODUKTER, "R-" + i, Map.of("firstName", "Anna", "email", "a@example.fi"));
            StreamId recipient = sharing.recipient("ip-produkter", "debt-collection", "Perintä " + i);
            UUID disclosure = sharing.disclose(anna, recipient, "email");
            sharing.transfer(anna, recipient, "email");
            sharing.notification(anna, recipient, disclosure);
            if (i % 2 == 0) {
                service.writer().erase(anna, "relationship", "accounting", "visitor");
            }
        }
        awaitAll();
        Map<String, List<String>> before = everything();

        service.views().rebuild();
        awaitAll();

        assertThat(before.get("views.disclosure")).hasSize(10);
        assertThat(before.get("views.notification")).hasSize(5);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Long> told(StreamId subject) {
        return service.bean(JdbcClient.class)
                .sql("SELECT position FROM views.history WHERE register = ? AND subject = ?")
                .params(subject.register(), subject.id())
                .query(Long.class)
                .list();
    }

    private void awaitAll() {
        assertThat(service.bean(Reached.class).await(service.head(), Duration.ofSeconds(60)))
                .isTrue();
    }

    /** Every row of every view but the token, as text. */
    private Map<String, List<String>> everything() {
        JdbcClient sql = service.bean(JdbcClient.class);
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = new ArrayList<>(List.of("views.reached"));
        service.views().tables().forEach(tables::add);
        for (String table : tables) {
            rows.put(
                    table,
                    sql.sql("SELECT t::text FROM " + table + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }
}
