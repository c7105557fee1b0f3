package fi.rekisteri.acceptance.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The rows of the law on how long data is kept. */
@ExtendWith(Running.class)
class RetentionIT {

    @Test
    void TenYears_run_from_the_end_of_the_relationship(Registers registers) {
        Customer aino = registers.targetPartners().somebody();
        assertThat(aino.card().path("relationship").isMissingNode()).isTrue();

        aino.tellBackOffice("relationship/end", Map.of("on", "2024-02-29")).expect(200);

        assertThat(aino.card().path("relationship").path("keptUntil").asString())
                .isIn("2034-02-28", "2034-03-01");
    }

    @Test
    void AccountingAct_2_10_keeps_a_voucher_six_years_from_the_end_of_its_calendar_year(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.owes("L-210");

        assertThat(aino.card().path("invoices").toString()).contains("\"keptUntil\":\"2032-12-31\"");
    }

    @Test
    void Art17_3_e_a_claims_hold_stops_the_erasure_until_it_is_lifted(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        Answer hold = aino.tellOfficer("holds", Map.of("ground", "claims", "until", "2030-01-01", "reason", "a claim"))
                .expect(200);

        assertThat(Customer.outcome(aino.erase(), "contact")).isEqualTo("deferred");
        aino.tellOfficer("holds/" + hold.id("hold") + "/lift", Map.of()).expect(200);

        assertThat(aino.card().path("status").asString()).isEqualTo("erased");
    }

    @Test
    void Holds_name_their_ground_and_what_they_cover_and_what_waited_completes_itself(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        aino.tellOfficer("holds", Map.of("ground", "a whim")).expect(422, "hold-ground-undeclared");
        Answer claims = aino.tellOfficer("holds", Map.of("ground", "claims", "reason", "a claim"))
                .expect(200);
        aino.owes("L-300");

        JsonNode holds = aino.card().path("holds");
        assertThat(holds.valueStream())
                .hasSize(2)
                .allSatisfy(hold -> assertThat(hold.path("covers").toString()).contains("relationship"));
        Answer erasure = aino.erase();
        assertThat(erasure.text()).contains("claims", "open-invoice");
        aino.pays("L-300");
        assertThat(aino.card().path("values").path("email").has("value")).isTrue();
        aino.tellOfficer("holds/" + claims.id("hold") + "/lift", Map.of()).expect(200);

        assertThat(aino.card().path("status").asString()).isEqualTo("kept-under-law");
        assertThat(aino.history().toString()).contains("holds-ended");
    }
}
