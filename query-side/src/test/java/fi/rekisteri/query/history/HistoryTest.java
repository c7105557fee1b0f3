package fi.rekisteri.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.identity.StreamId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryTest {
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();

    @Test
    void tells_the_newest_first_and_itself_the_next_time() {
        StreamId anna = anna("H-1");

        Answer first = history(anna, "");
        Answer second = history(anna, "");

        assertThat(acts(first)).containsExactly("register-customer");
        assertThat(acts(second)).containsExactly("consult-history", "register-customer");
        assertThat(first.header("Rekisteri-Position"))
                .isEqualTo(second.at("/records/0/position").asString());
    }

    @Test
    void is_paged_by_position() {
        StreamId anna = anna("H-2");
        history(anna, "");
        history(anna, "");

        Answer one = history(anna, "?limit=2");
        Answer two = history(anna, "?limit=2&before=" + one.at("/next").asLong());

        assertThat(acts(one)).containsExactly("consult-history", "consult-history");
        assertThat(acts(two)).containsExactly("register-customer");
        assertThat(two.body().has("next")).isFalse();
    }

    @Test
    void survives_erasure() {
        StreamId anna = anna("H-3");
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        assertThat(acts(history(anna, ""))).containsExactly("erase-data", "register-customer");
        assertThat(history(anna, "").at("/records/1/details/cause").asString()).isEqualTo("request");
    }

    @Test
    void tells_no_more_of_a_record_that_ended() {
        StreamId anna = anna("H-10");
        long readings = WRITER.consult(anna, anna);
        assertThat(acts(history(anna, ""))).containsExactly("consult-history", "consult-history", "register-customer");

        WRITER.end("ip-produkter", LocalDate.now(ZoneId.of("Europe/Helsinki")).getYear(), List.of(readings));

        Answer history = history(anna, "");
        assertThat(acts(history)).containsExactly("consult-history", "consult-history", "register-customer");
        assertThat(history.at("/records/1/position").asLong()).isEqualTo(readings + 1);
    }

    @Test
    void is_filtered_by_days_in_finland() {
        StreamId anna = anna("H-7");

        assertThat(acts(history(anna, "?from=2026-03-02&until=2026-03-02"))).containsExactly("register-customer");
        assertThat(acts(history(anna, "?from=2026-03-03&until=2026-03-03"))).isEmpty();
        assertThat(history(anna, "?from=yesterday").at("/field").asString()).isEqualTo("from");
    }

    @Test
    void is_summed_up_and_the_summary_is_on_record_too() {
        StreamId anna = anna("H-8");
        history(anna, "");

        Answer summary = SERVICE.officer("ip-produkter")
                .get("/registers/ip-produkter/customers/" + anna.id() + "/history/summary");

        assertThat(summary.at("/total").asInt()).isEqualTo(2);
        assertThat(summary.at("/unit").asString()).isEqualTo("month");
        assertThat(summary.at("/counts/0/processing").asString()).isEqualTo("collect");
        assertThat(summary.at("/counts/1/processing").asString()).isEqualTo("consult");
        assertThat(acts(history(anna, ""))).startsWith("consult-history", "consult-history");
        assertThat(SERVICE.officer("ip-produkter")
                        .get("/registers/ip-produkter/customers/" + UUID.randomUUID() + "/history/summary")
                        .rule())
                .isEqualTo("customer-unknown");
    }

    @Test
    void is_told_of_a_restricted_customer_too_for_it_holds_no_values() {
        StreamId anna = anna("H-4");
        WRITER.happen(new ProcessingRestricted(anna, RestrictionGround.ACCURACY_CONTESTED));

        assertThat(acts(history(anna, ""))).containsExactly("restrict-processing", "register-customer");
    }

    @Test
    void is_filtered_by_kind_of_processing_and_outcome() {
        StreamId anna = anna("H-5");
        SERVICE.owner("ip-produkter").get("/registers/ip-produkter/customers/" + anna.id());
        SERVICE.clerk("ip-produkter").get("/registers/ip-produkter/customers/" + anna.id());

        assertThat(acts(history(anna, "?processing=consult"))).containsExactly("consult-customer");
        assertThat(acts(history(anna, "?outcome=refused"))).containsExactly("consult-customer");
        assertThat(history(anna, "?outcome=refused").at("/records/0/rule").asString())
                .isEqualTo("role-required");
        assertThat(history(anna, "?outcome=perhaps").at("/field").asString()).isEqualTo("outcome");
        assertThat(history(anna, "?before=now").rule()).isEqualTo("parameter-malformed");
    }

    @Test
    void is_filtered_by_the_role_of_who_acted() {
        StreamId anna = anna("H-9");
        SERVICE.owner("ip-produkter").get("/registers/ip-produkter/customers/" + anna.id());
        SERVICE.clerk("ip-produkter").get("/registers/ip-produkter/customers/" + anna.id());

        assertThat(acts(history(anna, "?by=register-owner"))).containsExactly("consult-customer");
        assertThat(acts(history(anna, "?by=privacy-officer"))).containsOnly("consult-history");
        assertThat(acts(history(anna, "?by=regulator"))).isEmpty();
        assertThat(acts(history(anna, "?by=service"))).isEmpty();
        assertThat(history(anna, "?by=everybody").at("/field").asString()).isEqualTo("by");
    }

    @Test
    void of_nobody_is_not_found() {
        Answer answer = SERVICE.officer("ip-produkter")
                .get("/registers/ip-produkter/customers/" + UUID.randomUUID() + "/history");

        assertThat(answer.rule()).isEqualTo("customer-unknown");
    }

    @Test
    void of_another_registers_customer_is_not_found() {
        StreamId anna = anna("H-6");

        Answer answer = SERVICE.officer("target-partners")
                .get("/registers/target-partners/customers/" + anna.id() + "/history");

        assertThat(answer.rule()).isEqualTo("customer-unknown");
    }

    @Test
    void the_log_tells_the_whole_register_and_leaves_a_trace_on_everybody_it_names() {
        StreamId anna = anna("H-7");
        StreamId bertta = anna("H-8");

        Answer log = SERVICE.regulator("ip-produkter").get("/registers/ip-produkter/log?limit=2");

        assertThat(acts(log)).containsExactly("register-customer", "register-customer");
        assertThat(acts(history(anna, ""))).containsExactly("consult-history", "register-customer");
        assertThat(acts(history(bertta, ""))).containsExactly("consult-history", "register-customer");
    }

    @Test
    void the_log_holds_no_value() {
        anna("H-9");

        assertThat(SERVICE.regulator("ip-produkter")
                        .get("/registers/ip-produkter/log?limit=200")
                        .text())
                .doesNotContain("Anna", "anna@", "Reijo", "\"regulator@", "H-9");
    }

    private static StreamId anna(String number) {
        return WRITER.customer(Registers.IP_PRODUKTER, number, Map.of("firstName", "Anna", "lastName", "Aalto"));
    }

    private static Answer history(StreamId customer, String query) {
        return SERVICE.officer("ip-produkter")
                .get("/registers/ip-produkter/customers/" + customer.id() + "/history" + query);
    }

    private static List<String> acts(Answer history) {
        return StreamSupport.stream(history.at("/records").spliterator(), false)
                .map((JsonNode each) -> each.at("/act").asString())
                .toList();
    }
}
