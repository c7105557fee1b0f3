package fi.rekisteri.acceptance.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.export.Desk;
import fi.rekisteri.acceptance.export.Shell;
import fi.rekisteri.acceptance.service.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The rows of the law on how long data is kept. */
@ExtendWith({Running.class, Passing.class})
class RetentionIT {

    @Test
    void Art5_1_e_a_relationship_without_activity_is_reported_for_review(PassingTime passing) {
        Register register = passing.registers().ipProdukter();
        Customer idle = register.somebody();
        Customer ended = register.somebody();
        ended.tellBackOffice(
                        "relationship/end", Map.of("on", passing.time().today().toString()))
                .expect(200);
        LocalDate due = passing.time().today().plusYears(3);

        assertThat(reviews(register, due.minusDays(1))).doesNotContain(idle.id().toString());
        assertThat(reviews(register, due))
                .contains(idle.id().toString())
                .doesNotContain(ended.id().toString());
        assertThat(register.log(record -> record.path("act").asString().equals("list-customers")))
                .as("that it was shown is on record")
                .extracting(record -> record.path("subject").asString())
                .contains(idle.id().toString());

        passing.time().day(passing.time().today().plusDays(1));
        LocalDate today = passing.time().today();
        idle.tellBackOffice("relationship/review", Map.of("on", "2999-01-01")).expect(422, "date-in-future");
        idle.tellBackOffice("relationship/review", Map.of("on", today.toString()))
                .expect(200);

        assertThat(reviews(register, due)).doesNotContain(idle.id().toString());
        assertThat(reviews(register, today.plusYears(3))).contains(idle.id().toString());
        assertThat(idle.history("review-relationship"))
                .extracting(record -> record.path("outcome").asString())
                .containsExactly("done", "refused");
        ended.tellBackOffice("relationship/review", Map.of("on", today.toString()))
                .expect(409, "relationship-ended");
    }

    private static String reviews(Register register, LocalDate by) {
        return register.officer()
                .atLeast(register.head())
                .get("/retention/reviews?limit=1000&kind=review-relationship&by=" + by)
                .expect(200)
                .text();
    }

    @Test
    void TenYears_run_from_the_end_of_the_relationship_and_holds_are_respected(PassingTime passing) {
        Customer leap = passing.registers().targetPartners().somebody();
        assertThat(leap.card().path("relationship").isMissingNode()).isTrue();
        leap.tellBackOffice("relationship/end", Map.of("on", "2024-02-29")).expect(200);
        assertThat(leap.card().path("relationship").path("keptUntil").asString())
                .isEqualTo("2034-02-28");
        leap.tellBackOffice("relationship/end", Map.of("on", "2025-01-01")).expect(409, "relationship-ended");

        Customer owing = passing.registers().targetPartners().somebody();
        owing.owes("L-10Y");
        LocalDate ended = passing.time().today().plusDays(1).minusYears(10);
        owing.tellBackOffice("relationship/end", Map.of("on", ended.toString())).expect(200);
        Customer free = passing.registers().targetPartners().somebody();
        free.tellBackOffice("relationship/end", Map.of("on", ended.toString())).expect(200);

        passing.time().day(ended.plusYears(10).plusDays(1));
        free.awaits("whom nothing holds is erased", it -> it.keys().isEmpty());
        assertThat(owing.card().path("values").path("email").path("value").asString())
                .isEqualTo(owing.value("email"));
        assertThat(dueErasures(
                        passing.registers().targetPartners(), passing.time().today()))
                .as("the dry run says what holds it")
                .contains(owing.id().toString(), "open-invoice");

        owing.pays("L-10Y");
        owing.awaits("what waited goes", it -> !it.keys().contains("relationship"));
        assertThat(owing.card().path("status").asString()).isEqualTo("kept-under-law");
        assertThat(owing.history("erase-data")).hasSize(1);
    }

    private static String dueErasures(Register register, LocalDate today) {
        return register.officer()
                .get("/retention?limit=1000&from=" + today.minusDays(1) + "&to=" + today)
                .expect(200)
                .text();
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

    @Test
    void TheLogItself_ends_its_records_in_their_time_and_its_proofs_outlive_them(
            PassingTime passing, @TempDir Path home) throws Exception {
        Register register = passing.registers().targetPartners();
        Customer living = register.somebody();
        Customer erased = register.somebody();
        living.card();
        erased.card();
        erased.erase();
        List<Long> readings = Stream.of(living, erased)
                .map(customer -> customer.history("consult-customer"))
                .map(history -> history.getFirst().path("position").asLong())
                .toList();
        verified(register, home);

        int year = passing.time().today().getYear();
        LocalDate over = LocalDate.of(year + 11, 1, 1);
        assertThat(dueErasures(register, over)).contains("{\"year\":" + year + ",\"goes\":\"" + over + "\"}");
        passing.time().day(over.minusDays(1));
        assertThat(living.history("consult-customer"))
                .as("kept for ten years from the end of its year")
                .extracting(record -> record.path("position").asLong())
                .contains(readings.getFirst());

        passing.time().day(over);
        living.awaits("its records end", it -> contents(register, readings) == 0);
        assertThat(living.history("consult-customer")).isEmpty();
        assertThat(erased.history("consult-customer")).isEmpty();
        assertThat(living.history("register-customer")).hasSize(1);
        assertThat(erased.history("erase-data")).hasSize(1);
        assertThat(living.card().path("values").path("email").path("value").asString())
                .isEqualTo(living.value("email"));
        assertThat(erased.card().path("status").asString()).isEqualTo("erased");
        assertThat(register.log(record -> record.path("act").asString().equals("end-log-records")))
                .first()
                .asString()
                .contains("\"purpose\":", "eu-gdpr:A6-1-c", "\"year\":\"" + year + "\"", "\"keptYears\":\"10\"");

        assertThat(verified(register, home).said())
                .as("the same log as before, by whoever kept its checkpoint")
                .contains("P10Y");
        assertThat(Files.readAllLines(home.resolve("states.csv")))
                .filteredOn(line -> readings.stream().anyMatch(position -> line.contains("," + position + ",")))
                .hasSize(2)
                .allMatch(line -> line.contains(",redacted,"));
    }

    /** An export of the whole log, judged on the regulator's machine, which remembers what it saw before. */
    private static Shell.Ran verified(Register register, Path home) throws Exception {
        Desk desk = new Desk(register.regulator());
        Desk.Watched whole = desk.order(Map.of());
        desk.await(whole);
        Files.write(home.resolve("export.zip"), desk.fetch(whole));
        String vkey = register.notice().path("logKeys").path(0).path("vkey").asString();
        Shell.Ran ran = Shell.verifier(
                home, "export.zip", "--vkey", vkey, "--state", "known-logs.json", "--states", "states.csv");
        assertThat(ran.code()).as(ran.said()).isZero();
        return ran;
    }

    private static long contents(Register register, List<Long> positions) {
        try (Connection connection = register.service().superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM log.event WHERE payload IS NOT NULL AND position IN ("
                                + positions.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
