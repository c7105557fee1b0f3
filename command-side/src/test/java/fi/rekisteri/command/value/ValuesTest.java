package fi.rekisteri.command.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.rule.Rule;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(InstancioExtension.class)
class ValuesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | Anna.Virtanen+x@Example.FI | Anna.Virtanen+x@example.fi",
                "EMAIL | åsa@öhman.fi | åsa@öhman.fi",
                "PHONE | 040 123 4567 | +358401234567",
                "PHONE | (09) 310 1691 | +35893101691",
                "PHONE | +46 8 508 290 00 | +46850829000",
                "BUSINESS_ID | 0737546-2 | 0737546-2",
                "BUSINESS_ID | 737546-2 | 0737546-2",
                "WEB_ADDRESS | www.Example.fi/a?b#c | https://www.example.fi/a?b#c",
                "WEB_ADDRESS | HTTP://example.fi:8080 | http://example.fi:8080",
                "WEB_ADDRESS | https://öhman.fi/x | https://xn--hman-4qa.fi/x",
                "IP_ADDRESS | 192.0.2.7 | 192.0.2.7",
                "IP_ADDRESS | 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "PERSON_NAME | '  Anna-Liisa ' | Anna-Liisa",
                "TEXT | A\u030Asa | Åsa",
            })
    void equal_values_have_one_form(FieldKind kind, String value, String canonical) {
        assertThat(Values.canonical(kind, "f", JSON.valueToTree(value)).json())
                .isEqualTo(JSON.writeValueAsString(canonical));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | .a@example.fi",
                "EMAIL | a..b@example.fi",
                "EMAIL | a@example",
                "EMAIL | a@exa_mple.fi",
                "EMAIL | a@example..fi",
                "EMAIL | a@b@",
                "EMAIL | a@1.2.3.4",
                "PHONE | 040",
                "PHONE | 040 123 4567 x12",
                "PHONE | +999 123 456 789",
                "BUSINESS_ID | 0737546-3",
                "BUSINESS_ID | 07375462",
                "BUSINESS_ID | FI07375462",
                "BUSINESS_ID | 0000001-0",
                "WEB_ADDRESS | mailto:a@example.fi",
                "WEB_ADDRESS | https://user:secret@example.fi",
                "WEB_ADDRESS | https://localhost",
                "WEB_ADDRESS | https://exa mple.fi",
                "IP_ADDRESS | 1.2.3",
                "IP_ADDRESS | 01.2.3.4",
                "IP_ADDRESS | example.fi",
                "IP_ADDRESS | :::",
                "IP_ADDRESS | fe80::1%eth0",
                "PERSON_NAME | 1234",
                "TEXT | a\u202Eb",
                "TEXT | a\u0000b",
            })
    void what_is_no_such_value_is_refused(FieldKind kind, String value) {
        assertThatThrownBy(() -> Values.canonical(kind, "f", JSON.valueToTree(value)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(Rule.VALUE_MALFORMED);
                    assertThat(refused.field()).isEqualTo("f");
                    assertThat(refused.getMessage()).doesNotContain(value);
                });
    }

    @RepeatedTest(200)
    void one_check_digit_in_eleven_makes_a_business_id() {
        int number = Instancio.gen().ints().range(0, 9_999_999).get();
        String digits = "%07d".formatted(number);
        long valid = java.util.stream.IntStream.range(0, 10)
                .mapToObj(check -> digits + "-" + check)
                .filter(id -> BusinessId.canonical(id).isPresent())
                .count();
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (digits.charAt(i) - '0') * new int[] {7, 9, 10, 5, 8, 4, 2}[i];
        }
        assertThat(valid).isEqualTo(sum % 11 == 1 ? 0 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'street':' Katu 1 ','postalCode':'00100','city':'Helsinki'} | {'city':'Helsinki','country':'FI','postalCode':'00100','street':'Katu 1'}",
                "{'street':'Gata 1','postalCode':'22100','city':'Mariehamn','country':'ax'} | {'city':'Mariehamn','country':'AX','postalCode':'22100','street':'Gata 1'}",
                "{'street':'Gatan 1','postalCode':'111 22','city':'Stockholm','country':'SE','careOf':'B'} | {'careOf':'B','city':'Stockholm','country':'SE','postalCode':'111 22','street':'Gatan 1'}",
                "{'street':'Road 1','city':'Doha','country':'QA'} | {'city':'Doha','country':'QA','street':'Road 1'}",
            })
    void an_address_has_its_members_in_one_order(String address, String canonical) {
        assertThat(Values.canonical(FieldKind.POSTAL_ADDRESS, "home", json(address))
                        .json())
                .isEqualTo(canonical.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'postalCode':'00100','city':'Helsinki'} | value-missing home.street",
                "{'street':'Katu 1','postalCode':'00100'} | value-missing home.city",
                "{'street':'Katu 1','city':'Helsinki'} | value-missing home.postalCode",
                "{'street':'Katu 1','postalCode':'0010','city':'Helsinki'} | value-malformed home.postalCode",
                "{'street':'Katu 1','postalCode':'00000','city':'Helsinki'} | value-malformed home.postalCode",
                "{'street':'Katu 1','postalCode':'00100','city':'Helsinki','country':'XX'} | value-malformed home.country",
                "{'street':'Katu 1','postalCode':'00100','city':'Helsinki','planet':'Earth'} | value-malformed home",
                "{'street':5,'postalCode':'00100','city':'Helsinki'} | value-malformed home.street",
                "'''Katu 1, 00100 Helsinki''' | value-malformed home",
            })
    void a_wrong_address_is_refused_by_its_member(String address, String refusal) {
        assertThatThrownBy(() -> Values.canonical(FieldKind.POSTAL_ADDRESS, "home", json(address)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rule().id() + " " + refused.field())
                                .isEqualTo(refusal));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
