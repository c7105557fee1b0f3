package fi.rekisteri.command.telling;

import fi.rekisteri.command.recipient.book.Known;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a signed CloudEvent. A 2xx takes it; one whose body is {@code {"acknowledged": "<id>"}} acknowledges it. */
final class Webhook implements Courier {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Secrets secrets;
    private final Addresses addresses;
    private final Post post;

    Webhook(Secrets secrets, Addresses addresses, Post post) {
        this.secrets = secrets;
        this.addresses = addresses;
        this.post = post;
    }

    @Override
    public Delivery deliver(Story story, Known recipient, Instant now) {
        String address = secrets.address(recipient).orElse("");
        String secret = secrets.secret(recipient).orElse("");
        if (secret.isEmpty() || !addresses.acceptable(address)) {
            return new Delivery.Failed("address-refused");
        }
        byte[] body = CloudEvent.of(story);
        Map<String, String> headers =
                Map.of("Content-Type", CloudEvent.MEDIA_TYPE, Signature.HEADER, Signature.of(body, secret, now));
        try {
            Post.Reply reply = post.send(URI.create(address), body, headers);
            if (reply.status() / 100 != 2) {
                return new Delivery.Failed("http-" + reply.status());
            }
            UUID id = story.opened().notification().id();
            return acknowledges(reply.body(), id) ? new Delivery.Acknowledged() : new Delivery.Taken();
        } catch (Addresses.Refused e) {
            return new Delivery.Failed("address-refused");
        } catch (IOException e) {
            return new Delivery.Failed("unreachable");
        }
    }

    private static boolean acknowledges(byte[] body, UUID id) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer != null && answer.path("acknowledged").asString("").equals(id.toString());
        } catch (JacksonException e) {
            return false;
        }
    }
}
