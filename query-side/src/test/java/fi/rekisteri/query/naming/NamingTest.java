package fi.rekisteri.query.naming;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.identity.StreamId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NamingTest {
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final StreamId CURIOUS = WRITER.account("ip-produkter", "curious", "Kyllikki Curious");

    @Test
    void nobody_is_named_without_a_decision_on_record() {
        StreamId anna = anna("NA-1");
        long look = looked(anna);

        Answer answer = name(anna, look);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("naming-undecided");
        assertThat(answer.text()).doesNotContain("Kyllikki");
        assertThat(history(anna)).contains("\"act\":\"name-staff\"", "\"rule\":\"naming-undecided\"");
    }

    @Test
    void after_a_decision_the_name_leaves_on_record_with_both_people() {
        StreamId anna = anna("NA-2");
        long look = looked(anna);
        long decision = WRITER.decideNaming(CURIOUS, anna, look);

        Answer answer = name(anna, look);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/name").asString()).isEqualTo("Kyllikki Curious");
        assertThat(answer.at("/decision").asLong()).isEqualTo(decision);
        assertThat(answer.at("/ground").asString()).isEqualTo("lawfulness-doubted");
        assertThat(answer.at("/askedBy").asString()).isEqualTo("data-subject");
        assertThat(history(anna)).contains("\"act\":\"name-staff\"").doesNotContain("Kyllikki");
        String log = SERVICE.officer("ip-produkter")
                .get("/registers/ip-produkter/log?limit=20")
                .text();
        assertThat(log)
                .contains(
                        "\"subject\":\"" + CURIOUS.id() + "\",\"act\":\"name-staff\"",
                        "\"subject\":\"" + CURIOUS.id() + "\",\"act\":\"decide-naming\"")
                .doesNotContain("Kyllikki", "because I say so");
    }

    @Test
    void whether_it_is_decided_is_told_without_a_name() {
        StreamId anna = anna("NA-7");
        long look = looked(anna);

        Answer before = decided(anna, look);
        long decision = WRITER.decideNaming(CURIOUS, anna, look);
        Answer after = decided(anna, look);

        assertThat(before.status()).isEqualTo(200);
        assertThat(before.body().has("decided")).isFalse();
        assertThat(after.at("/decided/decision").asLong()).isEqualTo(decision);
        assertThat(after.at("/decided/ground").asString()).isEqualTo("lawfulness-doubted");
        assertThat(after.at("/decided/askedBy").asString()).isEqualTo("data-subject");
        assertThat(after.at("/decided/by").asString()).isEqualTo("back-office");
        assertThat(after.text()).doesNotContain("Kyllikki", CURIOUS.id().toString(), "because I say so");
    }

    @Test
    void whoever_asks_whether_it_is_decided_is_on_record_with_the_person_and_then_with_the_employee() {
        StreamId anna = anna("NA-8");
        StreamId watched = WRITER.account("ip-produkter", "watched", "Viivi Watched");
        SERVICE.caller("watched", "ip-produkter", "back-office").get(card(anna));
        long look = SERVICE.head();
        decided(anna, look);
        assertThat(records(anna, watched)).containsExactly(anna.id().toString());

        WRITER.decideNaming(watched, anna, look);
        decided(anna, look);

        assertThat(records(anna, watched))
                .containsExactly(
                        watched.id().toString(), anna.id().toString(), anna.id().toString());
    }

    @Test
    void of_what_nobody_with_an_account_did_nothing_is_decided() {
        StreamId anna = anna("NA-9");

        assertThat(decided(anna, Long.MAX_VALUE).rule()).isEqualTo("nobody-to-name");
        assertThat(decided(new StreamId("ip-produkter", UUID.randomUUID()), 1).rule())
                .isEqualTo("customer-unknown");
        assertThat(history(anna)).contains("\"act\":\"consult-naming\"", "\"rule\":\"nobody-to-name\"");
    }

    @Test
    void one_decision_is_for_one_entry_of_one_person() {
        StreamId anna = anna("NA-3");
        StreamId bertta = anna("NA-4");
        long first = looked(anna);
        long second = looked(anna);
        long other = looked(bertta);
        WRITER.decideNaming(CURIOUS, anna, first);

        assertThat(name(anna, second).rule()).isEqualTo("naming-undecided");
        assertThat(name(bertta, other).rule()).isEqualTo("naming-undecided");
        assertThat(name(bertta, first).rule()).isEqualTo("nobody-to-name");
    }

    @Test
    void where_nobody_with_an_account_acted_or_the_name_is_gone_there_is_nobody_to_name() {
        StreamId anna = anna("NA-5");
        SERVICE.caller("neighbour-2", "target-partners", "back-office").get(card(anna));
        long stranger = SERVICE.head();
        StreamId leaver = WRITER.account("ip-produkter", "leaver", "Lauri Leaver");
        SERVICE.caller("leaver", "ip-produkter", "back-office").get(card(anna));
        long look = SERVICE.head();
        WRITER.decideNaming(leaver, anna, look);
        WRITER.destroy(leaver, "account");

        assertThat(name(anna, stranger).rule()).isEqualTo("nobody-to-name");
        assertThat(name(anna, look).rule()).isEqualTo("nobody-to-name");
        assertThat(name(anna, Long.MAX_VALUE).rule()).isEqualTo("nobody-to-name");
        assertThat(name(anna, -1).rule()).isEqualTo("parameter-malformed");
    }

    @Test
    void the_name_is_told_of_an_erased_person_s_log_too() {
        StreamId anna = anna("NA-6");
        long look = looked(anna);
        WRITER.decideNaming(CURIOUS, anna, look);
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        assertThat(name(anna, look).at("/name").asString()).isEqualTo("Kyllikki Curious");
    }

    private static long looked(StreamId customer) {
        SERVICE.caller("curious", "ip-produkter", "back-office").get(card(customer));
        return SERVICE.head();
    }

    private static Answer name(StreamId customer, long entry) {
        return officer().get(card(customer) + "/extract/" + entry + "/name");
    }

    private static Answer decided(StreamId customer, long entry) {
        return officer().get(card(customer) + "/extract/" + entry + "/naming");
    }

    /** Whom the newest records of asking for a decision are about, of these people. */
    private static List<String> records(StreamId... people) {
        String log = "/registers/ip-produkter/log?limit=20";
        List<String> wanted = Stream.of(people).map(one -> one.id().toString()).toList();
        return StreamSupport.stream(officer().get(log).body().path("records").spliterator(), false)
                .filter(record -> record.path("act").asString().equals("consult-naming"))
                .map(record -> record.path("subject").asString())
                .filter(wanted::contains)
                .toList();
    }

    private static String history(StreamId customer) {
        return officer().get(card(customer) + "/history?limit=200").text();
    }

    private static Caller officer() {
        return SERVICE.officer("ip-produkter").as("rights");
    }

    private static String card(StreamId customer) {
        return "/registers/ip-produkter/customers/" + customer.id();
    }

    private static StreamId anna(String number) {
        return WRITER.customer(Registers.IP_PRODUKTER, number, Map.of("firstName", "Anna", "lastName", "Aalto"));
    }
}
