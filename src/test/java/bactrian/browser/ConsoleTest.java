package bactrian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import bactrian.TestApplication;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every page: who may do what, what is lost and comes back, what is text, and what it weighs. */
class ConsoleTest {
    private static final long MOST_BYTES = 200_000;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    private static final Pattern WRITES = Pattern.compile(
            "Add|Save|Edit|Delete|Remove|Replay|Discard|Pause|Resume|Change|Check again|Register|Run now|Dry run|Link by hand|Bulk|Suggest|Align");

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static ConsoleSite site;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        site = ConsoleSite.start(folder);
        site.linkedProject();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            chromium.close();
            site.close();
        }
    }

    @AfterEach
    void forgetComplaints() {
        chromium.complaints().clear();
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        Page page = chromium.open(site.url(), 1280);
        page.navigate("/login");
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill("wrong");
        page.getByLabel("Password").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theLoginIsWholeAndAccessibleAndAsksWhoIsNotKnown(int width) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.open(site.url(), width, theme);
            page.navigate("/");
            assertThat(page).hasURL(site.url() + "/login");
            assertThat(Axe.violations(page)).isEmpty();
            Chromium.picture(page, "login-" + width + (theme == ColorScheme.DARK ? "-dark" : ""));
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void loggingOutEndsTheSession() {
        Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, named("Log out")).click();
        assertThat(page).hasURL(site.url() + "/login");
        page.navigate("/");
        assertThat(page).hasURL(site.url() + "/login");
    }

    @Test
    void aViewerSeesNoButtonThatWouldBeRefused() {
        String hash = BCrypt.withDefaults().hashToString(4, "look".toCharArray());
        site.application()
                .store()
                .useTransaction(handle -> handle.execute(
                        "INSERT INTO account (name, role, password_hash) VALUES ('vera', 'viewer', ?)", hash));
        Page page = chromium.open(site.url(), 1280);
        Chromium.logIn(page, "vera", "look");
        for (String address : List.of(
                "",
                "integrations",
                "integrations/1",
                "mappings",
                "links",
                "dead-letters",
                "activity",
                "reconciliation",
                "portfolio",
                "items/1")) {
            page.navigate("/#/" + address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(page.getByText("Loading…")).hasCount(0);
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(WRITES)))
                    .hasCount(0);
        }
    }

    @Test
    void aSessionThatHasEndedSaysSoAndComesBackToThePage() {
        Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
        page.navigate("/#/activity");
        assertThat(page.getByRole(AriaRole.HEADING, named("Activity"))).isVisible();
        site.application().store().useTransaction(handle -> handle.execute("DELETE FROM login_session"));
        page.evaluate("window.location.hash = '#/integrations'");
        assertThat(page.getByText("Your session has ended")).isVisible();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Log in"))
                .click();
        Chromium.logIn(page, "admin", TestApplication.ADMIN_PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, named("Integrations"))).isVisible();
    }

    @Test
    void aLostConnectionIsToldAndWhatWasMissedIsShownAfterwards() {
        Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
        page.navigate("/#/portfolio");
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        page.route("**/api/events", route -> route.abort());
        page.reload();
        assertThat(page.getByText("The connection is lost")).isVisible(SOON);
        site.item("initiative", "Made meanwhile");
        page.unroute("**/api/events");
        assertThat(page.getByText("The connection is lost")).hasCount(0, soon());
        page.getByLabel("Search").fill("Made");
        assertThat(page.getByRole(AriaRole.LINK, named("Made meanwhile"))).isVisible(SOON);
    }

    private static LocatorAssertions.HasCountOptions soon() {
        return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    }

    @Test
    void markupInNamesSummariesAndErrorsOfJiraIsText() {
        String evil = "<img src=x onerror=alert(1)><b>bold</b>";
        String item = site.item("initiative", evil);
        site.api()
                .patch("/api/portfolio/items/" + item, "{\"fields\":{\"description\":\"<script>alert(2)</script>\"}}");
        site.control()
                .post(
                        "/control/faults",
                        """
                        {"match":"PUT /rest/api/3/issue/*","times":50,"status":400,"headers":{"Content-Type":"application/json"},
                         "body":"{\\"errorMessages\\":[],\\"errors\\":{\\"summary\\":\\"<i onmouseover=alert(3)>no</i>\\"}}"}""");
        site.changeIssue("DEV-4", "{\"summary\":\"<u>from Jira</u>\"}");
        site.api().patch("/api/portfolio/items/1", "{\"fields\":{\"name\":\"<s>refused</s>\"}}");
        Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> dialogs.add(dialog.message()));

        page.navigate("/#/portfolio");
        page.getByLabel("Search").fill("onerror");
        assertThat(page.getByRole(AriaRole.LINK, named(evil))).isVisible(SOON);
        page.navigate("/#/items/" + item);
        assertThat(page.getByText("<script>alert(2)</script>")).isVisible();
        page.navigate("/#/dead-letters");
        assertThat(page.getByText("<i onmouseover=alert(3)>no</i>").first()).isVisible(SOON);
        page.navigate("/#/activity");
        assertThat(page.getByText("<s>refused</s>").first()).isVisible();
        page.navigate("/items/" + item);
        assertThat(page.getByRole(AriaRole.HEADING, named(evil))).isVisible();

        assertThat(dialogs).isEmpty();
        assertThat(page.locator("main img, main b, main script, main i[onmouseover], main s")
                        .count())
                .isZero();
        site.control().delete("/control/faults");
    }

    @Test
    void theFirstPageIsLight() {
        Page page = chromium.open(site.url(), 1280);
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        Chromium.logIn(page, "admin", TestApplication.ADMIN_PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, named("Development"))).isVisible();
        long bytes = List.copyOf(answers).stream()
                .filter(answer -> !answer.url().endsWith("/api/events"))
                .map(answer -> answer.request().sizes())
                .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
        assertThat(answers).anyMatch(answer -> answer.url().endsWith("/web/pages/overview.js"));
        assertThat(bytes).isBetween(20_000L, MOST_BYTES);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
