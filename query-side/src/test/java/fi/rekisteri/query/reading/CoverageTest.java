package fi.rekisteri.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Tokens;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every way there is to read, found by walking over the handlers: whatever is asked, and whatever the answer, it is on record, with every
 * person who stands in the answer; and where nothing can be put on record, nothing is told. A new handler is covered without a line here.
 */
class CoverageTest {
    private static final String PROOFS = "verify-log";

    /** Hashes and signatures over ciphertext; exports and what the verifier said of them, without whose records they are: nobody's data, and no record is written. */
    private static final Set<String> NOBODYS =
            Set.of(PROOFS, "list-exports", "consult-export", "consult-export-verification");

    private static final String REGISTER = "ip-produkter";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)(:(?:[^{}]|\\{[^{}]*})*)?}");
    private static final String[] VALUES = {"Salainen", "K-4711", "salainen@example.fi", "Kaisa Clerk", "Olli Officer"};

    static final Service SERVICE = service();
    static final StreamId ANNA = person("K-4711", "Anna", "Salainen", "salainen@example.fi");
    static final StreamId BERTTA = person("K-4712", "Bertta", "Salainen", "bertta@example.fi");
    static final String EXPORT = exportOf(ANNA);

    static List<Way> ways() {
        return SERVICE
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Reads.class))
                .filter(entry ->
                        !entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.DELETE))
                .flatMap(entry ->
                        entry.getKey().getPatternValues().stream().map(path -> new Way(path, entry.getValue())))
                .toList();
    }

    /** A handler at one of its addresses. */
    record Way(String path, HandlerMethod handler) {
        Reads reads() {
            return Objects.requireNonNull(handler.getMethodAnnotation(Reads.class));
        }

        boolean nobodys() {
            return NOBODYS.contains(reads().act());
        }

        @Override
        public String toString() {
            return reads().act() + " " + path;
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void there_are_ways_to_walk() {
        assertThat(ways())
                .extracting(way -> way.reads().act())
                .contains("consult-customer", "search-customers", PROOFS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void whoever_is_told_of_is_on_record(Way way) {
        for (Role role : way.reads().roles()) {
            long before = SERVICE.head();

            Answer answer = ask(way, role);

            List<LoggedEvent> written = since(before);
            if (way.nobodys() && answer.status() == 200) {
                assertThat(answer.text()).doesNotContain(VALUES);
                assertThat(told(answer)).as(answer.text()).isEmpty();
            } else {
                assertThat(written).as("%s %s", answer.status(), answer.text()).isNotEmpty();
                assertThat(recorded(written)).as(answer.text()).containsAll(told(answer));
            }
            if (answer.status() >= 400 || written.stream().allMatch(each -> each.event() instanceof ActRefused)) {
                assertThat(answer.text()).doesNotContain(VALUES);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_refusal_is_on_record_and_tells_nothing(Way way) {
        Optional<Role> none = Stream.of(Role.values())
                .filter(role -> !List.of(way.reads().roles()).contains(role))
                .findFirst();
        assumeThat(none).as("a role that may not").isPresent();
        long before = SERVICE.head();

        Answer answer = ask(way, none.orElseThrow());

        assertThat(answer.rule()).isEqualTo("role-required");
        assertThat(since(before))
                .singleElement()
                .satisfies(each -> assertThat(each.event())
                        .isInstanceOfSatisfying(
                                ActRefused.class,
                                refused -> assertThat(refused.act())
                                        .isEqualTo(way.reads().act())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void where_nothing_can_be_put_on_record_nothing_is_told(Way way) throws SQLException {
        change("REVOKE INSERT ON log.event FROM query_side");
        try {
            Answer answer = ask(way, way.reads().roles()[0]);

            assertThat(answer.text()).doesNotContain(VALUES);
            if (!way.nobodys() || answer.status() != 200) {
                assertThat(answer.rule()).as(answer.text()).isEqualTo("log-unavailable");
                assertThat(answer.status()).isEqualTo(503);
            }
        } finally {
            change("GRANT INSERT ON log.event TO query_side");
        }
    }

    @Test
    void exports_are_listed_and_watched_without_a_word_of_whose_records_they_are() {
        Caller regulator = SERVICE.regulator(REGISTER);

        Answer watched = regulator.get("/registers/ip-produkter/exports/" + EXPORT);
        Answer listed = regulator.get("/registers/ip-produkter/exports");

        assertThat(watched.at("/scope/onePerson").asBoolean()).isTrue();
        assertThat(listed.text()).contains(EXPORT);
        assertThat(told(watched)).isEmpty();
        assertThat(told(listed)).isEmpty();
    }

    @Test
    void a_search_that_finds_nobody_is_on_record_by_what_it_asked_and_not_for_whom() {
        long before = SERVICE.head();

        Answer answer =
                SERVICE.clerk(REGISTER).get("/registers/ip-produkter/customers?name=Ei-kukaan&phone=0401234567");

        assertThat(answer.at("/customers")).isEmpty();
        assertThat(since(before)).singleElement().satisfies(each -> {
            assertThat(each.event())
                    .isEqualTo(new AccessEvent.NobodyFound(REGISTER, "search-customers", List.of("phone", "name")));
            assertThat(each.act().purpose()).isEqualTo("customer-register");
        });
        assertThat(answer.header("Rekisteri-Position")).isEqualTo(Long.toString(before + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "/customers?limit=many, limit",
        "/customers?limit=0, limit",
        "/customers?after=-7, after",
        "/customers?namePrefix=a, namePrefix",
        "/customers/not-an-id, id",
        "/customers/not-an-id/history, id",
        "/log?before=now, before",
        "/log?outcome=perhaps, outcome"
    })
    void a_parameter_that_cannot_be_read_is_refused_on_record_and_never_repeated(String path, String field) {
        long before = SERVICE.head();

        Answer answer = SERVICE.officer(REGISTER).get("/registers/ip-produkter" + path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("parameter-malformed");
        assertThat(answer.at("/field").asString()).isEqualTo(field);
        assertThat(since(before))
                .singleElement()
                .satisfies(each -> assertThat(each.event())
                        .isInstanceOfSatisfying(
                                ActRefused.class,
                                refused -> assertThat(refused.field()).isEqualTo(field)));
        assertThat(answer.header("Rekisteri-Position")).isEqualTo(Long.toString(before + 1));
    }

    @Test
    void a_malformed_question_about_a_known_person_stands_in_that_person_s_history() {
        long before = SERVICE.head();

        SERVICE.officer(REGISTER).get("/registers/ip-produkter/customers/" + ANNA.id() + "/history?limit=-1");

        assertThat(since(before))
                .singleElement()
                .extracting(LoggedEvent::stream)
                .isEqualTo(ANNA.id());
    }

    private static Answer ask(Way way, Role role) {
        String path =
                VARIABLE.matcher(way.path()).replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1))));
        String query = Stream.of(way.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> {
                    RequestParam asked = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
                    return asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                })
                .map(parameter -> parameter.getParameter().getName() + "=1")
                .collect(Collectors.joining("&", "?", ""));
        Caller caller = Caller.of(SERVICE, Tokens.of(login(role), REGISTER + "/" + role.id()))
                .as("rights")
                .seeingAll();
        return way.handler().hasMethodAnnotation(PostMapping.class)
                ? caller.post(path + query, "{}")
                : caller.get(path + query);
    }

    private static String variable(String name) {
        return switch (name) {
            case "register" -> REGISTER;
            case "id", "customer" -> ANNA.id().toString();
            case "tree" -> "2026";
            case "tile" -> "0/000";
            case "export" -> EXPORT;
            case "position", "entry" -> "0";
            default -> "00000000-0000-4000-8000-00000000000f";
        };
    }

    private static String login(Role role) {
        return switch (role) {
            case BACK_OFFICE -> "clerk";
            case PRIVACY_OFFICER -> "officer";
            case REGISTER_OWNER -> "owner";
            case REGULATOR -> "regulator";
        };
    }

    /** The customers whose id stands in an answer. */
    private static Set<UUID> told(Answer answer) {
        return ID.matcher(answer.text())
                .results()
                .map(found -> UUID.fromString(found.group()))
                .filter(Set.of(ANNA.id(), BERTTA.id())::contains)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> recorded(List<LoggedEvent> written) {
        return written.stream()
                .map(LoggedEvent::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<LoggedEvent> since(long position) {
        try {
            return SERVICE.bean(LogReader.class).from(position + 1, 500);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StreamId person(String number, String first, String last, String email) {
        return SERVICE.writer()
                .customer(Registers.IP_PRODUKTER, number, Map.of("firstName", first, "lastName", last, "email", email));
    }

    /** Its own event is never signed over, so it stays to be looked at. */
    private static String exportOf(StreamId person) {
        try {
            new LeafMaker(SERVICE.database().commandSideDataSource()).signAll();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Answer ordered = SERVICE.regulator(REGISTER)
                .post("/registers/ip-produkter/exports", "{\"subject\":\"" + person.id() + "\"}");
        assertThat(ordered.at("/scope/subject").asString())
                .isEqualTo(person.id().toString());
        return ordered.at("/export").asString();
    }

    private static Service service() {
        Service service = Service.start();
        Arrays.stream(Role.values())
                .map(CoverageTest::login)
                .forEach(login -> service.writer()
                        .account(REGISTER, login, login.equals("clerk") ? "Kaisa Clerk" : "Olli Officer"));
        return service;
    }

    private static void change(String statement) throws SQLException {
        try (Connection owner = SERVICE.database().ownerDataSource().getConnection();
                Statement grant = owner.createStatement()) {
            grant.execute(statement);
        }
    }
}
