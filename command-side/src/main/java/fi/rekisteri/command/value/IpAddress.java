package fi.rekisteri.command.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP number: four decimal parts, or an IPv6 literal. No name is ever looked up. */
final class IpAddress {
    private static final String PART = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(PART + "(\\." + PART + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private IpAddress() {}

    static Optional<String> canonical(String text) {
        if (V4.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (!V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // the brackets make it a literal or an error
            return Optional.of(InetAddress.getByName("[" + text + "]").getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
