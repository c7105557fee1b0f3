package fi.rekisteri.command.telling;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the service may send: https, to addresses on the public internet. Whoever may name a recipient could else make the service ask
 * things of its own network. Hosts that an operator names are exempt.
 */
public final class Addresses {
    private static final int LONGEST = 2_000;
    private static final Pattern NAME =
            Pattern.compile("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final Set<String> exempt;

    /** @param exempt hosts that may be private, and be reached over http */
    public Addresses(Set<String> exempt) {
        this.exempt = Set.copyOf(exempt);
    }

    /** Whether an address has the right form; what its host's name stands for is looked at each time before it is used. */
    public boolean acceptable(String address) {
        URI uri = parsed(address);
        if (uri == null || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return false;
        }
        String host = host(uri);
        if (exempt.contains(host)) {
            return isWeb(uri);
        }
        return "https".equalsIgnoreCase(uri.getScheme()) && (NAME.matcher(host).matches() || isPublicLiteral(host));
    }

    /**
     * The addresses a host's name stands for now.
     *
     * @throws Refused when one of them is not public and the host is not exempt
     * @throws UnknownHostException when there is none
     */
    InetAddress[] resolve(String host) throws UnknownHostException, Refused {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress each : found) {
            refuseUnlessPublic(host, each);
        }
        return found;
    }

    void refuseUnlessPublic(String host, InetAddress address) throws Refused {
        if (!exempt.contains(host.toLowerCase(Locale.ROOT)) && !isPublic(address)) {
            throw new Refused();
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    /** Besides the private ones: this network, shared by carriers, protocol assignments, documentation, benchmarks, reserved. */
    private static boolean isPublicV4(byte[] address) {
        int first = address[0] & 0xFF;
        int second = address[1] & 0xFF;
        int third = address[2] & 0xFF;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113)
                && first < 224;
    }

    /** Only global unicast, and of that no tunnels that carry an IPv4 address, and no documentation. */
    private static boolean isPublicV6(byte[] address) {
        int head = (address[0] & 0xFF) << 8 | address[1] & 0xFF;
        int next = (address[2] & 0xFF) << 8 | address[3] & 0xFF;
        boolean global = head >= 0x2000 && head <= 0x3FFF;
        return global && head != 0x2002 && !(head == 0x2001 && (next == 0 || next == 0x0DB8)) && head != 0x3FFF;
    }

    private static boolean isPublicLiteral(String host) {
        if (!IPV4.matcher(host).matches() && !host.startsWith("[")) {
            return false;
        }
        try {
            return isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI parsed(String address) {
        try {
            return address.length() > LONGEST ? null : new URI(address).parseServerAuthority();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The address is none the service may send to. */
    static final class Refused extends java.io.IOException {
        private static final long serialVersionUID = 1L;
    }
}
