package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** A row of the log with all that an export tells of it. Open to every kind of tampering. */
class TestEvent {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    long position;
    String id = "";
    String register = TestLog.REGISTER;
    String kind = "customer";
    String stream = "-";
    String sequence = "-";
    String name = "";
    Instant occurred = Instant.EPOCH;
    Instant recorded = Instant.EPOCH;
    byte[] payload = new byte[0];
    byte[] metadata = new byte[0];
    String keys = "-";
    String told = "null";
    String act = "null";
    String redacted = "null";
    boolean withPayload = true;
    boolean withMetadata = true;

    byte[] entry() {
        return ("rekisteri-leaf/v1\nposition " + position + "\nevent " + id + "\nregister " + register + "\nkind "
                        + kind
                        + "\nstream " + stream + "\nsequence " + sequence + "\nname " + name + "\nrevision 1\noccurred "
                        + TIME.format(occurred) + "\nrecorded " + TIME.format(recorded) + "\npayload sha256:"
                        + HexFormat.of().formatHex(TestTree.sha(payload)) + "\nmetadata sha256:"
                        + HexFormat.of().formatHex(TestTree.sha(metadata)) + "\nkeys kc:" + keys + "\n")
                .getBytes(UTF_8);
    }

    String record(long leaf) {
        return "{\"leaf\":" + leaf + ",\"position\":" + position + ",\"event\":\"" + id + "\",\"register\":\""
                + register
                + "\",\"kind\":\"" + kind + "\",\"stream\":" + quoted(stream) + ",\"sequence\":"
                + (sequence.equals("-") ? "null" : sequence) + ",\"name\":\"" + name
                + "\",\"revision\":1,\"occurred\":\""
                + TIME.format(occurred) + "\",\"recorded\":\"" + TIME.format(recorded) + "\",\"keys\":" + quoted(keys)
                + ",\"redacted\":" + redacted + ",\"told\":" + (withPayload ? told : "null") + ",\"act\":"
                + (withMetadata ? act : "null") + "}";
    }

    String csv(long leaf) {
        String toldCells =
                withPayload ? name + ",collect,done," + (told.contains("contact") ? "contact,email" : ",") : ",,,,";
        String actCells = withMetadata ? "customer-service,contract,7f0e-account,back-office,http" : ",,,,";
        return leaf + "," + position + "," + id + "," + kind + "," + blank(stream) + "," + blank(sequence) + "," + name
                + ",1," + TIME.format(occurred) + "," + TIME.format(recorded) + "," + toldCells + "," + actCells;
    }

    private static String quoted(String text) {
        return text.equals("-") ? "null" : '"' + text + '"';
    }

    private static String blank(String text) {
        return text.equals("-") ? "" : text;
    }
}
