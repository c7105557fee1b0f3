package fi.rekisteri.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a programme, and what a browser, does to get a token. */
final class SignIn {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";

    private final Rekisteri rekisteri;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    SignIn(Rekisteri rekisteri) {
        this.rekisteri = rekisteri;
    }

    HttpResponse<String> programme(String name, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .header("Authorization", "Basic " + basic));
    }

    /** Authorization code with PKCE, through the sign-in form. */
    String person(String name, String password) throws Exception {
        send(browse(authorize()));
        Matcher csrf = CSRF.matcher(send(browse("/login")).body());
        if (!csrf.find()) {
            throw new AssertionError("No sign-in form");
        }
        send(form("/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1))));
        String location =
                send(browse(authorize())).headers().firstValue("Location").orElseThrow();
        String code = URLDecoder.decode(location.replaceAll(".*[?&]code=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        return token(send(form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "rekisteri-console",
                        "code",
                        code,
                        "redirect_uri",
                        redirect(),
                        "code_verifier",
                        VERIFIER))));
    }

    static String token(HttpResponse<String> response) {
        Matcher token = TOKEN.matcher(response.body());
        if (!token.find()) {
            throw new AssertionError("No token, but " + response.statusCode() + ": " + response.body());
        }
        return token.group(1);
    }

    static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private String authorize() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?response_type=code&client_id=rekisteri-console&scope=openid&code_challenge_method=S256"
                + "&code_challenge=" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest)
                + "&redirect_uri=" + encode(redirect());
    }

    private String redirect() {
        return "http://localhost:" + rekisteri.querySide + "/login/oauth2/code/rekisteri";
    }

    private HttpRequest.Builder browse(String path) {
        return HttpRequest.newBuilder(URI.create(rekisteri.issuer() + path)).header("Accept", "text/html");
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(rekisteri.issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
