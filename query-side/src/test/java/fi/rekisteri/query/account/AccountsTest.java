package fi.rekisteri.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.shared.identity.StreamId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountsTest {
    static final Service SERVICE = Service.shared();

    @Test
    void the_owner_sees_who_may_act_and_each_of_them_gets_a_record_of_it() {
        StreamId account = SERVICE.writer().account("ip-produkter", "new-hand", "Niina Newhand");

        Answer answer = SERVICE.owner("ip-produkter").get("/registers/ip-produkter/accounts");

        JsonNode found = StreamSupport.stream(answer.at("/accounts").spliterator(), false)
                .filter(each ->
                        each.at("/account").asString().equals(account.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(found.at("/name").asString()).isEqualTo("Niina Newhand");
        assertThat(found.at("/login").asString()).isEqualTo("new-hand");
        assertThat(found.at("/undertaking").asBoolean()).isTrue();
        assertThat(found.at("/signedOn").asString()).isEqualTo("2026-01-07");
        String log = SERVICE.owner("ip-produkter")
                .get("/registers/ip-produkter/log?limit=50")
                .text();
        assertThat(log).contains("\"subject\":\"" + account.id() + "\",\"act\":\"consult-account\"");
    }

    @Test
    void needs_no_purpose_for_no_customer_is_concerned() {
        Answer answer =
                SERVICE.owner("ip-produkter").without("Rekisteri-Purpose").get("/registers/ip-produkter/accounts");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void an_account_without_its_undertaking_shows_as_such() {
        SERVICE.writer().accountWithoutUndertaking("target-partners", "unsigned", "Ulla Unsigned");

        assertThat(SERVICE.owner("target-partners")
                        .get("/registers/target-partners/accounts")
                        .text())
                .contains("\"name\":\"Ulla Unsigned\"", "\"undertaking\":false");
    }
}
