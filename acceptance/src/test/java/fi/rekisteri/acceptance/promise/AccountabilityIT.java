package fi.rekisteri.acceptance.promise;

import static fi.rekisteri.acceptance.service.Caller.escaped;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.acceptance.service.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The rows of the law on what a controller must be able to show, and must keep safe. */
@ExtendWith(Running.class)
class AccountabilityIT {

    @Test
    void Art6_5_1_b_every_act_has_a_purpose_of_the_notice_and_its_basis(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();
        registers
                .ipProdukter()
                .staff()
                .officer()
                .with("Rekisteri-Purpose", "")
                .get(aino.path())
                .expect(400, "purpose-missing");
        aino.owes("L-6");

        assertThat(aino.history().stream()
                        .filter(record -> record.path("outcome").asString().equals("done")))
                .isNotEmpty()
                .allSatisfy(record -> {
                    assertThat(record.path("purpose").asString()).isNotEmpty();
                    assertThat(record.path("basis").asString()).startsWith("eu-gdpr:A6-1-");
                });
    }

    @Test
    void Art25_by_default_restricted_records_are_in_no_list_and_nobody_reads_in_bulk(Registers registers) {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        aino.tellOfficer("restrictions", Map.of("ground", "needed-for-claims")).expect(200);

        assertThat(aino.isFoundBy(register.backOffice(), "name=" + escaped(aino.value("lastName"))))
                .isFalse();
        assertThat(aino.isFoundBy(register.backOffice(), "limit=100")).isFalse();
        register.backOffice().get("/customers?limit=101").expect(400, "parameter-malformed");
        assertThat(register.staff().regulator().get(aino.path()).expect(403).rule())
                .isEqualTo("role-required");
    }

    @Test
    void Art28_29_32_4_people_act_under_their_own_account_within_role_and_register(Registers registers) {
        Register register = registers.targetPartners();
        Customer aino = register.somebody();

        aino.tellBackOffice("restrictions", Map.of("ground", "accuracy-contested"))
                .expect(403, "role-required");
        aino.ask(register.backOffice(), "history").expect(403, "role-required");
        registers.ipProdukter().officer().of("target-partners").get(aino.path()).expect(403, "register-unknown");

        assertThat(aino.history()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.path("actor").path("kind").asString()).isIn("account", "stranger");
            assertThat(record.path("actor").path("pseudonym").asString()).matches("(stranger-)?[0-9a-f-]+");
        });
    }

    @Test
    void ErasureIsReal_no_row_of_any_key_is_left_of_somebody_erased(Registers registers) throws SQLException {
        Register register = registers.ipProdukter();
        Customer aino = register.somebody();
        assertThat(keys(register, aino)).isPositive();

        aino.erase();

        assertThat(keys(register, aino)).isZero();
        assertThat(aino.card().toString()).doesNotContain(aino.value("email"), aino.value("lastName"));
    }

    private static long keys(Register register, Customer customer) throws SQLException {
        try (Connection connection = register.service().superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM log.subject_key WHERE subject = '" + customer.id() + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void Art32_the_log_is_signed_and_no_role_of_the_service_may_change_it(Registers registers) throws SQLException {
        Register register = registers.ipProdukter();
        register.somebody();

        Answer checkpoint = register.regulator().get("/log/checkpoint").expect(200);
        assertThat(checkpoint.text()).contains("\n\n\u2014 ");
        try (Connection connection = register.service().superuser("rekisteri");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT count(*) FROM information_schema.role_table_grants
                        WHERE table_schema = 'log' AND table_name = 'event' AND grantee IN ('command_side', 'query_side')
                        AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')""")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void TSL_29_a_personal_identity_code_is_refused_wherever_text_is_taken(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();

        for (Answer answer : List.of(
                registers.ipProdukter().registration("P-29", Map.of("lastName", "131052-308T")),
                aino.tellBackOffice(
                        "corrections",
                        Map.of("field", "phone", "value", "131052-308T", "ground", "wrong", "source", "customer")),
                aino.tellOfficer("holds", Map.of("ground", "claims", "reason", "of 131052-308T")))) {
            answer.expect(422, "personal-identity-code");
            assertThat(answer.json().path("reference").asString()).contains("1050/2018 s. 29");
        }
    }

    @Test
    void Art13_14_the_version_of_the_notice_in_force_is_recorded_at_registration(Registers registers) {
        Customer aino = registers.ipProdukter().somebody();

        assertThat(aino.card().path("registered").path("noticeVersion").asInt()).isEqualTo(1);
        JsonNode record = aino.history("register-customer").getFirst();
        assertThat(record.path("noticeVersion").asInt()).isEqualTo(1);
        assertThat(record.path("source").asString()).isEqualTo("registration");
    }
}
