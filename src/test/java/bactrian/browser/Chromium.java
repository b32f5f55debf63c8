package bactrian.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bactrian.TestApplication;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, driven by Playwright. Every page is watched: what it logs as an error, and what it asks of another
 * host, is a complaint.
 */
final class Chromium implements AutoCloseable {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** Starts it; skips the test where the Debian package is not installed. */
    static Chromium start() {
        assumeTrue(Files.isExecutable(EXECUTABLE), "The Debian package chromium is not installed");
        return new Chromium(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A new window of that width in the light theme, logged in nowhere. */
    Page open(String baseUrl, int width) {
        return open(baseUrl, width, ColorScheme.LIGHT);
    }

    /** A new window of that width and theme, logged in nowhere. */
    Page open(String baseUrl, int width, ColorScheme theme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(width, HEIGHT));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(baseUrl + "/")) {
                complaints.add("A request went to another host: " + request.url());
            }
        });
        return page;
    }

    /** A window of that width in which the administrator has logged in. */
    Page logIn(String baseUrl, int width, ColorScheme theme) {
        Page page = open(baseUrl, width, theme);
        logIn(page, "admin", TestApplication.ADMIN_PASSWORD);
        return page;
    }

    static void logIn(Page page, String user, String password) {
        page.navigate("/login");
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(password);
        page.getByLabel("Password").press("Enter");
        page.getByRole(AriaRole.NAVIGATION).waitFor();
    }

    /** What pages logged as errors, threw, or asked of others. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of the whole page below {@code target/screenshots}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
