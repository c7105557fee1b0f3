package fi.rekisteri.command.value;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** A web address over http or https; one written without a scheme is https. */
final class WebAddress {
    private WebAddress() {}

    static Optional<String> canonical(String text) {
        String full = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(full).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean fine = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getUserInfo() == null
                    && EmailAddress.isDomain(host);
            return fine ? Optional.of(rebuilt(uri, scheme, host)) : Optional.empty();
        } catch (URISyntaxException e) {
            return idn(full);
        }
    }

    /** A host of letters beyond ASCII is no URI until it is written in ASCII. */
    private static Optional<String> idn(String full) {
        int start = full.indexOf("://") + 3;
        int end = start;
        while (end < full.length() && "/?#:".indexOf(full.charAt(end)) < 0) {
            end++;
        }
        String host = full.substring(start, end);
        if (host.chars().allMatch(c -> c < 128) || !EmailAddress.isDomain(host)) {
            return Optional.empty();
        }
        return canonical(full.substring(0, start) + IDN.toASCII(host) + full.substring(end));
    }

    private static String rebuilt(URI uri, String scheme, String host) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return scheme + "://" + host + port + path + query + fragment;
    }
}
