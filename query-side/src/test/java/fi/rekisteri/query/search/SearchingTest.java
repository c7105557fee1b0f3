package fi.rekisteri.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchingTest {
    static final String REGISTER = "target-partners";
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final AtomicInteger NUMBERS = new AtomicInteger();

    static final StreamId AIJA = person("Äijä", "Öhman", "aija@example.org", "+358401234567");
    static final StreamId AINO = person("Aino-Maija", "Aijala", "Aino.Aijala@example.org", "+358409876543");

    @ParameterizedTest
    @CsvSource({
        "name, Äijä",
        "name, ÄIJÄ",
        "name, aija",
        "name, äijä öhman",
        "name, Ohman",
        "namePrefix, äi",
        "namePrefix, Äijä",
        "namePrefix, öhm äi",
        "email, AIJA@example.org",
        "phone, 040 123 4567",
        "phone, +358 40 1234567",
        "phone, 00358401234567"
    })
    void finds_aija_by(String by, String text) {
        assertThat(found(search(by, text))).contains(AIJA.id().toString());
    }

    @Test
    void a_name_without_finnish_letters_finds_those_with_them_and_not_the_other_way_round() {
        assertThat(found(search("namePrefix", "aij")))
                .contains(AIJA.id().toString(), AINO.id().toString());
        assertThat(found(search("namePrefix", "äij")))
                .contains(AIJA.id().toString())
                .doesNotContain(AINO.id().toString());
    }

    @Test
    void decomposed_letters_are_the_same_letters() {
        assertThat(found(search("name", "A\u0308ija\u0308"))).contains(AIJA.id().toString());
    }

    @Test
    void each_part_of_a_double_name_is_found() {
        assertThat(found(search("name", "Maija"))).contains(AINO.id().toString());
        assertThat(found(search("name", "aino-maija"))).contains(AINO.id().toString());
    }

    @Test
    void a_beginning_longer_than_any_digest_is_compared_in_full() {
        StreamId longName = person("Maximilianus", "Konstantinopolitanus", "k@example.org", "+358401111111");

        assertThat(found(search("namePrefix", "konstantinopol")))
                .contains(longName.id().toString());
        assertThat(found(search("namePrefix", "konstantinopox"))).isEmpty();
    }

    @Test
    void finds_by_customer_number() {
        StreamId eero = WRITER.customer(
                Registers.TARGET_PARTNERS, "TP-77/A", Map.of("firstName", "Eero", "lastName", "Wirtanen"));

        Answer answer = search("customerNumber", "TP-77/A");

        assertThat(found(answer)).containsExactly(eero.id().toString());
        assertThat(answer.at("/customers/0/customerNumber").asString()).isEqualTo("TP-77/A");
        assertThat(answer.at("/customers/0/names/lastName").asString()).isEqualTo("Wirtanen");
    }

    @Test
    void a_corrected_value_is_found_by_its_new_text_only() {
        StreamId liisa = person("Liisa", "Vanhanimi", "liisa@example.org", "+358402222222");
        WRITER.happen(new ValueCorrected(
                liisa,
                WRITER.value(Registers.TARGET_PARTNERS, liisa, "lastName", "Uusinimi"),
                ValueGround.OUTDATED,
                "customer",
                null));

        assertThat(found(search("name", "Uusinimi"))).containsExactly(liisa.id().toString());
        assertThat(found(search("name", "Vanhanimi"))).isEmpty();
    }

    @Test
    void an_erased_person_is_found_by_nothing() {
        StreamId oskari = person("Oskari", "Katoava", "oskari@example.org", "+358403333333");
        WRITER.erase(oskari, "relationship", "accounting", "visitor");

        assertThat(found(search("name", "Katoava"))).isEmpty();
        assertThat(found(search("email", "oskari@example.org"))).isEmpty();
    }

    @Test
    void a_restricted_one_is_withheld_counted_and_on_record() {
        StreamId raija = person("Raija", "Rajattu", "raija@example.org", "+358404444444");
        WRITER.happen(new ProcessingRestricted(raija, RestrictionGround.UNLAWFUL_BUT_KEPT));

        Answer answer = search("name", "Rajattu");

        assertThat(found(answer)).isEmpty();
        assertThat(answer.at("/withheld").toString())
                .isEqualTo("[{\"rule\":\"processing-restricted\",\"reference\":\"GDPR Art. 18(2); N20\",\"count\":1}]");
        assertThat(history(raija)).contains("\"act\":\"search-customers\"", "\"rule\":\"processing-restricted\"");
    }

    @Test
    void an_officer_with_an_exception_sees_a_restricted_one() {
        StreamId raimo = person("Raimo", "Rajoitettu", "raimo@example.org", "+358405555555");
        WRITER.happen(new ProcessingRestricted(raimo, RestrictionGround.NEEDED_FOR_CLAIMS));

        Answer answer = SERVICE.officer(REGISTER)
                .with("Rekisteri-Restriction-Exception", "consent")
                .get("/registers/target-partners/customers?name=Rajoitettu");

        assertThat(found(answer)).containsExactly(raimo.id().toString());
    }

    @Test
    void whoever_objected_is_left_out_for_that_purpose() {
        StreamId kirsi = person("Kirsi", "Kieltäjä", "kirsi@example.org", "+358406666666");
        WRITER.happen(new ObjectionMade(kirsi, "publication"));

        Answer publication = SERVICE.clerk(REGISTER)
                .as("publication")
                .get("/registers/target-partners/customers?name=" + encoded("Kieltäjä"));

        assertThat(found(publication)).isEmpty();
        assertThat(publication.at("/withheld/0/rule").asString()).isEqualTo("processing-objected");
        assertThat(found(search("name", "Kieltäjä"))).containsExactly(kirsi.id().toString());
    }

    @Test
    void every_hit_has_a_record_that_names_the_criterion_and_not_the_text() {
        StreamId vilma = person("Vilma", "Etsitty", "vilma@example.org", "+358407777777");

        search("name", "Etsitty");

        assertThat(history(vilma))
                .contains("\"act\":\"search-customers\"", "\"by\":\"name\"", "\"categories\":[\"name\"]")
                .doesNotContain("Etsitty", "etsitty");
    }

    @Test
    void the_list_is_paged_and_every_entry_is_on_record() {
        StreamId first = person("Lista", "Yksi", "l1@example.org", "+358408888881");
        StreamId second = person("Lista", "Kaksi", "l2@example.org", "+358408888882");
        Answer before = list("?limit=100");
        long after = before.at("/customers").size() > 2 ? positionBefore(first) : -1;

        Answer one = list("?limit=1&after=" + after);
        Answer two = list("?limit=1&after=" + one.at("/next").asLong());

        assertThat(found(one)).containsExactly(first.id().toString());
        assertThat(found(two)).containsExactly(second.id().toString());
        assertThat(history(second)).contains("\"act\":\"list-customers\"");
    }

    @Test
    void the_default_list_is_no_bulk_read() {
        assertThat(list("?limit=101").status()).isEqualTo(400);
        assertThat(list("?limit=101").at("/field").asString()).isEqualTo("limit");
        assertThat(list("").at("/customers").size()).isLessThanOrEqualTo(20);
    }

    @Test
    void a_criterion_without_anything_to_look_for_is_refused() {
        assertThat(search("namePrefix", "ä").at("/field").asString()).isEqualTo("namePrefix");
        assertThat(search("name", " - ").rule()).isEqualTo("parameter-malformed");
        assertThat(search("email", "").status()).isEqualTo(400);
    }

    @Test
    void criteria_in_a_body_find_the_same_and_are_on_record_in_the_same_way() {
        StreamId salla = person("Salla", "Salattu", "salla@example.org", "+358401212121");

        Answer answer = unseen("{\"email\": \"SALLA@example.org\", \"name\": \"salattu\"}");

        assertThat(found(answer)).containsExactly(salla.id().toString());
        assertThat(history(salla))
                .contains("\"act\":\"search-customers\"", "\"by\":\"email, name\"")
                .doesNotContain("Salattu", "salattu");
    }

    @Test
    void a_body_that_asks_for_nobody_or_for_more_is_refused() {
        assertThat(unseen("{}").rule()).isEqualTo("value-missing");
        assertThat(unseen("{\"name\": \"Salla\", \"shoeSize\": \"38\"}").rule()).isEqualTo("body-malformed");
        assertThat(unseen("{\"name\": 7}").rule()).isEqualTo("value-malformed");
        assertThat(unseen("{\"namePrefix\": \"ä\"}").at("/field").asString()).isEqualTo("namePrefix");
    }

    @Test
    void hits_come_in_the_finnish_order() {
        person("Sama", "Öster", "s1@example.org", "+358409999991");
        person("Sama", "Zoe", "s2@example.org", "+358409999992");
        person("Sama", "Åberg", "s3@example.org", "+358409999993");
        person("Sama", "Aalto", "s4@example.org", "+358409999994");

        assertThat(StreamSupport.stream(search("name", "Sama").at("/customers").spliterator(), false)
                        .map(hit -> hit.at("/names/lastName").asString()))
                .containsExactly("Aalto", "Zoe", "Åberg", "Öster");
    }

    @Test
    void another_register_finds_nobody_of_this_one() {
        Answer answer = SERVICE.clerk("ip-produkter").get("/registers/ip-produkter/customers?name=" + encoded("Äijä"));

        assertThat(found(answer)).doesNotContain(AIJA.id().toString());
    }

    private static Answer unseen(String criteria) {
        return SERVICE.clerk(REGISTER).post("/registers/target-partners/customers/search", criteria);
    }

    private static StreamId person(String first, String last, String email, String phone) {
        return WRITER.customer(
                Registers.TARGET_PARTNERS,
                "S-" + NUMBERS.incrementAndGet(),
                Map.of("firstName", first, "lastName", last, "email", email, "phone", phone));
    }

    private static long positionBefore(StreamId customer) {
        String history = SERVICE.officer(REGISTER)
                .get("/registers/target-partners/customers/" + customer.id() + "/history?processing=collect")
                .at("/records/0/position")
                .asString();
        return Long.parseLong(history) - 1;
    }

    private static Answer search(String by, String text) {
        return SERVICE.clerk(REGISTER).get("/registers/target-partners/customers?" + by + "=" + encoded(text));
    }

    private static Answer list(String query) {
        return SERVICE.clerk(REGISTER).get("/registers/target-partners/customers" + query);
    }

    private static String history(StreamId customer) {
        return SERVICE.officer(REGISTER)
                .get("/registers/target-partners/customers/" + customer.id() + "/history")
                .text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> found(Answer answer) {
        return StreamSupport.stream(answer.at("/customers").spliterator(), false)
                .map(hit -> hit.at("/customer").asString())
                .toList();
    }
}
