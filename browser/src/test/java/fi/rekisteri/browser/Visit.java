package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** One officer's hour at the console, in a browser that remembers nothing from before. */
final class Visit implements AutoCloseable {
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<Integer> NARROWER = List.of(820, 390);
    private static final Map<String, List<Integer>> PICTURED =
            Map.of("fi", NARROWER, "sv", List.of(820), "en", List.of());
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MOST_TABS = 80;

    private final Browser browser;
    private final Office office;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private String language = "fi-FI";
    private BrowserContext context;
    private Page page;

    Visit(Browser browser, Office office) {
        this.browser = browser;
        this.office = office;
        this.context = context(ColorScheme.LIGHT);
        this.page = opened();
    }

    /** Begins anew. */
    Visit in(String spoken, ColorScheme scheme) {
        context.close();
        language = spoken;
        context = context(scheme);
        page = opened();
        return this;
    }

    private BrowserContext context(ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(WIDE, HIGH));
    }

    private Page opened() {
        Page opened = context.newPage();
        opened.setDefaultTimeout(PATIENCE_MILLIS);
        opened.onRequest((Request request) -> {
            asked.add(request.url());
            heads.add(request.headers().toString());
        });
        opened.onResponse(response -> heads.add(response.headers().toString()));
        return opened;
    }

    Page page() {
        return page;
    }

    /** A second tab of the same session. */
    Page anotherTab() {
        return context.newPage();
    }

    /** Every address this visit asked for. */
    List<String> asked() {
        return asked;
    }

    /** The headers of every request and answer. */
    List<String> heads() {
        return heads;
    }

    /** What the browser would send, for somebody who asks beside it. */
    String cookies() {
        return context.cookies(office.address("/")).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** As when the session has run out on the server. */
    void loseSession() {
        context.clearCookies();
    }

    void go(String path) {
        page.navigate(office.address(path));
    }

    void signIn() {
        go("/");
        page.locator("main a.button").click();
        authenticate();
        choose("rights");
    }

    /** As somebody else of the staff. */
    void signIn(String login) {
        go("/");
        page.locator("main a.button").click();
        authenticate(login);
        choose("rights");
    }

    void authenticate() {
        authenticate(Office.OFFICER);
    }

    private void authenticate(String login) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(office.password(login));
        page.getByRole(AriaRole.BUTTON).click();
        page.waitForURL(url -> url.contains("/console"));
    }

    void choose(String purpose) {
        page.locator("button[value=" + purpose + "]").click();
        page.waitForURL(url -> url.endsWith("/console/desk"));
    }

    void find(String by, String what) {
        go("/console/people");
        page.locator("#by").selectOption(by);
        page.locator("#what").fill(what);
        page.locator("form.search button").click();
        page.locator("tbody a").first().waitFor();
    }

    /** Presses the key until what is wanted has the focus, as somebody without a mouse does. */
    void tabTo(String selector) {
        page.locator(selector).first().waitFor();
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + selector + " on " + page.url());
    }

    /** The other way round. */
    void tabBackTo(String selector) {
        page.locator(selector).first().waitFor();
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
                return;
            }
            page.keyboard().press("Shift+Tab");
        }
        throw new AssertionError("no key leads back to " + selector + " on " + page.url());
    }

    /** Opens the part of a page that is folded away, and whatever it is a part of, unless they are open. */
    void unfold(String form) {
        Locator around = page.locator("details " + form).first().locator("xpath=ancestor::details");
        for (int at = 0; at < around.count(); at++) {
            if (around.nth(at).getAttribute("open") == null) {
                around.nth(at).locator("xpath=./summary").click();
            }
        }
    }

    /** Opens every part that is folded away, also where people see one at a time. */
    void unfoldAll() {
        page.evaluate(
                "document.querySelectorAll('details').forEach(one => { one.removeAttribute('name'); one.open = true; })");
    }

    /** Clicks what leads to another page, and waits until that is there whole. */
    void follow(Locator link) {
        link.click();
        page.waitForLoadState();
    }

    /** Sends a form, and waits for the page it leads to. */
    void send(String form) {
        follow(page.locator(form + " button").first());
        page.locator("p.done, .problem").first().waitFor();
    }

    /** The page as it comes, with its folded parts folded: a picture for people. */
    void assertShown(String name) {
        assertThat(page.content()).doesNotContain("??");
        picture(name, WIDE);
        NARROWER.forEach(width -> assertFits(name, width));
        page.setViewportSize(WIDE, HIGH);
    }

    /** Sends a form beside the browser, as the first of two clicks does; it stands in the page as before. */
    APIResponse alreadySent(String form) {
        String address = (String) page.evaluate("form => document.querySelector(form).action", form);
        String written = (String) page.evaluate(
                "form => new URLSearchParams(new FormData(document.querySelector(form))).toString()", form);
        return context.request()
                .post(
                        address,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(written));
    }

    /**
     * Has its language and all its words, and fits every width; in Finnish and in Swedish, one in light and one in dark, it is accessible.
     * Pictures are in {@code target/screenshots}.
     */
    void assertWhole(String name) {
        page.waitForLoadState();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        assertThat(page.content()).doesNotContain("??");
        picture(name, WIDE);
        if (!language.startsWith("en")) {
            assertAccessible();
        }
        NARROWER.forEach(width -> assertFits(name, width));
        page.setViewportSize(WIDE, HIGH);
    }

    /** The same of a page that calls itself again: it stays while it is looked at. */
    void assertWholeStanding(String name) {
        page.waitForLoadState();
        page.route("**", route -> route.abort("aborted"));
        assertWhole(name);
        page.unroute("**");
    }

    private void assertFits(String name, int width) {
        page.setViewportSize(width, HIGH);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at a width of %s", name, width)
                .isEqualTo(width);
        if (PICTURED.get(language.substring(0, 2)).contains(width)) {
            picture(name, width);
        }
    }

    void assertAccessible() {
        AxeResults results =
                new AxeBuilder(page).withTags(STANDARD).setLegacyMode(true).analyze();
        assertThat(results.getViolations())
                .as(() -> page.url() + ": " + results.getViolations())
                .isEmpty();
    }

    private void picture(String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target", "screenshots", name + "-" + language.substring(0, 2) + "-" + width + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
