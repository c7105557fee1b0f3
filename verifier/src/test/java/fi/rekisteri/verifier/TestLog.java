package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The events of a year of a register: notice first, then lives of customers with reads and erasures, the export's own event last. */
final class TestLog {
    static final String REGISTER = "asiakasrekisteri";
    static final String ORIGIN = "example.fi/asiakasrekisteri/2026";
    static final Instant START = Instant.parse("2026-01-05T08:00:00.000001Z");

    private TestLog() {}

    static List<TestEvent> events(int count) {
        List<TestEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(i, count));
        }
        return events;
    }

    /** The event at an index; the same every time. Ten events are the life of one customer, erased in the eighth. */
    static TestEvent event(int index, int count) {
        Random random = new Random(index * 31L + 7);
        TestEvent event = new TestEvent();
        event.position = 3L * index + random.nextInt(3);
        event.id = uuid(1, index);
        event.recorded = START.plusSeconds(index);
        event.occurred = event.recorded.minusMillis(3);
        event.act = "{\"trace\":\"" + uuid(2, index)
                + "\",\"actor\":{\"kind\":\"ACCOUNT\",\"pseudonym\":\"7f0e-account\",\"role\":\"back-office\"},"
                + "\"purpose\":\"customer-service\",\"basis\":\"contract\",\"noticeVersion\":1,\"request\":null,"
                + "\"exception\":null,\"channel\":\"http\"}";
        event.metadata = salted(random, "act", event.act);
        if (index == 0) {
            notice(event, random);
        } else if (index == count - 1) {
            access(event, random, "export-requested", "-");
        } else {
            life(event, random, index / 10, index % 10);
        }
        return event;
    }

    private static void life(TestEvent event, Random random, int customer, int step) {
        String stream = uuid(3, customer);
        switch (step) {
            case 1 -> sealed(event, random, stream, 0, "customer-registered", "customer", "accounting");
            case 2 -> sealed(event, random, stream, 1, "value-corrected", "customer");
            case 7 -> erased(event, random, stream, 2);
            default -> access(event, random, "customer-consulted", stream);
        }
    }

    private static void notice(TestEvent event, Random random) {
        event.kind = "register";
        event.name = "register-established";
        event.stream = uuid(4, 0);
        event.sequence = "0";
        event.payload = salted(random, "event", "{\"register\":\"" + REGISTER + "\",\"notice\":{\"version\":1}}");
        event.told = told(event.name, false);
    }

    private static void access(TestEvent event, Random random, String name, String stream) {
        event.kind = "access";
        event.name = name;
        event.stream = stream;
        boolean categories = name.equals("customer-consulted");
        event.payload = salted(
                random,
                "event",
                "{\"register\":\"" + REGISTER + "\""
                        + (categories ? ",\"categories\":[\"contact\"],\"fields\":[\"email\"]" : "") + "}");
        event.told = told(name, categories);
    }

    private static void erased(TestEvent event, Random random, String stream, int sequence) {
        event.name = "data-erased";
        event.stream = stream;
        event.sequence = Integer.toString(sequence);
        event.payload = salted(
                random,
                "event",
                "{\"customer\":\"" + REGISTER + "/" + stream
                        + "\",\"retentionClasses\":[\"customer\"],\"categories\":[\"contact\"],\"cause\":\"REQUEST\"}");
        event.told = told(event.name, false);
    }

    private static void sealed(
            TestEvent event, Random random, String stream, int sequence, String name, String... classes) {
        event.name = name;
        event.stream = stream;
        event.sequence = Integer.toString(sequence);
        StringBuilder values = new StringBuilder();
        List<String> keys = new ArrayList<>();
        for (String of : classes) {
            byte[] ciphertext = new byte[120];
            random.nextBytes(ciphertext);
            String key =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(TestTree.sha((stream + of).getBytes(UTF_8)));
            keys.add(key);
            values.append(values.isEmpty() ? "" : ",")
                    .append("{\"field\":\"email\",\"category\":\"contact\",\"value\":{\"class\":\"")
                    .append(of)
                    .append("\",\"sealed\":\"")
                    .append(Base64.getEncoder().encodeToString(ciphertext))
                    .append("\",\"print\":\"")
                    .append(HexFormat.of().formatHex(ciphertext, 0, 16))
                    .append("\",\"key\":\"")
                    .append(key)
                    .append("\"}}");
        }
        event.keys = String.join(",", keys.stream().sorted().toList());
        event.payload = salted(
                random,
                "event",
                "{\"customer\":\"" + REGISTER + "/" + stream + "\",\"values\":[" + values
                        + "],\"source\":\"data-subject\",\"language\":\"fi\",\"noticeVersion\":1}");
        event.told = told(name, true);
    }

    private static String told(String name, boolean categories) {
        return "{\"act\":\"" + name
                + "\",\"processing\":\"collect\",\"term\":\"dpv:Collect\",\"outcome\":\"done\",\"categories\":["
                + (categories ? "\"contact\"" : "") + "],\"fields\":[" + (categories ? "\"email\"" : "")
                + "],\"source\":null,\"right\":null,\"rule\":null,\"details\":{\"notice-version\":\"1\"}}";
    }

    private static byte[] salted(Random random, String member, String json) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return ("{\"salt\":\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(salt) + "\",\"" + member + "\":"
                        + json + "}")
                .getBytes(UTF_8);
    }

    static String uuid(int kind, int index) {
        return new UUID((long) kind << 48 | 0x4000L, 0x8000000000000000L | index).toString();
    }
}
