package bactrian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bactrian.TestApplication;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static TestApplication application;
    private static Main main;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        application = TestApplication.in(folder);
        main = application.main();
        main.start();
    }

    @AfterAll
    static void stop() {
        if (main != null) {
            chromium.close();
            main.stop();
            application.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aPersonLogsInAndReadsAnItem(int width) throws Exception {
        makeItem("Open <b>Berlin</b>");
        Page page = logIn(width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open <b>Berlin</b>"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Open <b>Berlin</b>")))
                .isVisible();
        Chromium.picture(page, "item-" + width);

        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is cut off")
                .isEqualTo(true);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        Page page = chromium.open(baseUrl(), 1280);
        page.navigate("/login");
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill("wrong");
        page.getByLabel("Password").press("Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        chromium.complaints().clear();
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogin() {
        Page page = chromium.open(baseUrl(), 1280);
        page.navigate("/");
        assertThat(page).hasURL(baseUrl() + "/login");
    }

    private static Page logIn(int width) {
        Page page = chromium.open(baseUrl(), width);
        page.navigate("/login");
        Chromium.picture(page, "login-" + width);
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill(TestApplication.ADMIN_PASSWORD);
        page.getByLabel("Password").press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Portfolio")))
                .isVisible();
        Chromium.picture(page, "start-" + width);
        return page;
    }

    private static String baseUrl() {
        return "http://localhost:" + application.port();
    }

    private static void makeItem(String name) throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString(("admin:" + TestApplication.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl() + "/api/portfolio/items"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"itemType\":\"initiative\",\"fields\":{\"name\":\"" + name + "\"}}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
