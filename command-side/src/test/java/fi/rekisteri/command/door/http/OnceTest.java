package fi.rekisteri.command.door.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.newKey;
import static fi.rekisteri.command.Rekisteri.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A command is done once, however often it is sent, and on the version that was seen. */
class OnceTest {
    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void the_same_key_and_request_get_the_same_answer_and_change_nothing_more() {
        String key = newKey();
        Reply first = register("S-1", key);
        Reply again = register("S-1", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Rekisteri-Position")).isEqualTo(first.header("Rekisteri-Position"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(rekisteri.history(id(first))).containsExactly("customer-registered");
    }

    @Test
    void a_replayed_erasure_tells_again_what_was_told_although_the_customer_is_gone() {
        UUID customer = rekisteri.customer();
        String key = newKey();
        Reply first = erase(customer, key);
        Reply again = erase(customer, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("categories").size()).isEqualTo(5);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        String key = newKey();
        register("S-2", key);

        assertThat(register("S-3", key).refusal()).isEqualTo("422 idempotency-key-reused Idempotency-Key");
        UUID customer = rekisteri.customer();
        assertThat(with("/" + customer + "/objections", "{\"scope\": \"publication\"}", key)
                        .refusal())
                .isEqualTo("422 idempotency-key-reused Idempotency-Key");
        assertThat(rekisteri.history(customer)).containsExactly("customer-registered", "act-refused");
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String key = newKey();
        assertThat(with("", "{}", key).status()).isEqualTo(422);
        assertThat(register("S-4", key).status()).isEqualTo(201);
    }

    @Test
    void a_key_is_needed_and_must_be_visible_ascii() {
        assertThat(rekisteri
                        .post(customers(), registration("S-5"), request -> request.setHeader("Idempotency-Key", "a b"))
                        .refusal())
                .isEqualTo("400 header-malformed Idempotency-Key");
        java.net.http.HttpRequest none = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(rekisteri.root() + customers()))
                .setHeader("Authorization", "Bearer " + Rekisteri.clerk())
                .setHeader("Rekisteri-Purpose", "customer-register")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(registration("S-5")))
                .build();
        assertThat(rekisteri.send(none).refusal()).isEqualTo("400 idempotency-key-missing Idempotency-Key");
    }

    @Test
    void a_key_is_kept_as_a_digest_because_it_may_be_a_customer_number() {
        register("S-6", "kanarialintu-6");
        assertThat(rekisteri.query("SELECT key FROM log.answer")).noneMatch(key -> key.contains("kanarialintu"));
    }

    @Test
    void of_many_at_once_with_one_key_all_get_the_answer_of_the_one_that_was_done() throws Exception {
        UUID customer = rekisteri.customer();
        String key = newKey();
        String correction = """
                {"field": "lastName", "value": "Virtanen-Korhonen", "ground": "outdated", "source": "customer"}""";

        List<Reply> replies = atOnce(
                16,
                () -> rekisteri.post(
                        customers() + "/" + customer + "/corrections",
                        correction,
                        request -> request.setHeader("Idempotency-Key", key).setHeader("If-Match", "\"0\"")));

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
        assertThat(rekisteri.history(customer)).containsExactly("customer-registered", "value-corrected");
    }

    @Test
    void of_many_at_once_with_one_number_one_is_registered_and_all_learn_of_it() throws Exception {
        List<Reply> replies = atOnce(16, () -> rekisteri.post(customers(), registration("S-7")));

        assertThat(replies.stream().map(Reply::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(replies).allMatch(reply -> reply.status() <= 201);
        assertThat(replies.stream().map(OnceTest::id).distinct()).hasSize(1);
    }

    @Test
    void commands_on_one_customer_at_once_are_all_done() throws Exception {
        UUID customer = rekisteri.customer();
        List<Reply> replies = atOnce(
                24,
                () -> rekisteri.post(
                        customers() + "/" + customer + "/orders",
                        "{\"number\": \"" + newKey() + "\", \"date\": \"2026-01-02\"}"));

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(rekisteri.query("SELECT 1 FROM log.event WHERE stream = ? AND name = 'order-recorded'", customer))
                .hasSize(24);
        assertThat(rekisteri.query(
                        "SELECT 1 FROM log.subject_key WHERE subject = ? AND retention_class LIKE 'accounting%'",
                        customer))
                .hasSize(1);
    }

    @Test
    void a_decision_that_rests_on_a_version_must_name_it() {
        UUID customer = rekisteri.customer();
        assertThat(correct(customer, null).refusal()).isEqualTo("428 version-required If-Match");
        assertThat(correct(customer, "\"7\"").refusal()).isEqualTo("412 version-stale If-Match");
        assertThat(correct(customer, "\"other\"").refusal()).isEqualTo("412 version-stale If-Match");
        assertThat(correct(customer, "0").refusal()).isEqualTo("400 header-malformed If-Match");
        assertThat(correct(customer, "\"0\"").header("ETag")).isEqualTo("\"1\"");
        assertThat(correct(customer, "*").body().get("changed").booleanValue()).isFalse();
    }

    @Test
    void where_no_version_is_needed_one_that_is_named_must_be_right_all_the_same() {
        UUID customer = rekisteri.customer();
        assertThat(object(customer, "\"3\"").refusal()).isEqualTo("412 version-stale If-Match");
        assertThat(object(customer, "\"0\"").status()).isEqualTo(200);
        // said again: nothing to change, but what was seen is not what is
        assertThat(object(customer, "\"0\"").refusal()).isEqualTo("412 version-stale If-Match");
        assertThat(rekisteri.history(customer))
                .containsExactly("customer-registered", "act-refused", "objection-made", "act-refused");
    }

    private Reply object(UUID customer, String version) {
        return rekisteri.post(
                customers() + "/" + customer + "/objections",
                "{\"scope\": \"publication\"}",
                request -> request.setHeader("If-Match", version));
    }

    private Reply correct(UUID customer, String version) {
        return rekisteri.post(
                customers() + "/" + customer + "/corrections",
                "{\"field\": \"lastName\", \"value\": \"Korhonen\", \"ground\": \"outdated\", \"source\": \"customer\"}",
                request -> {
                    if (version != null) {
                        request.setHeader("If-Match", version);
                    }
                });
    }

    private Reply erase(UUID customer, String key) {
        return rekisteri.post(
                customers() + "/" + customer + "/erasure",
                "",
                request -> request.setHeader("Authorization", "Bearer " + Rekisteri.officer())
                        .setHeader("If-Match", "*")
                        .setHeader("Idempotency-Key", key));
    }

    private Reply register(String number, String key) {
        return with("", registration(number), key);
    }

    private Reply with(String path, String body, String key) {
        return rekisteri.post(customers() + path, body, request -> request.setHeader("Idempotency-Key", key));
    }

    private static UUID id(Reply reply) {
        return UUID.fromString(reply.body().get("customer").stringValue());
    }

    private static List<Reply> atOnce(int many, java.util.concurrent.Callable<Reply> sending) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                futures.add(executor.submit(sending));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> future : futures) {
                replies.add(future.get());
            }
            return replies;
        }
    }
}
