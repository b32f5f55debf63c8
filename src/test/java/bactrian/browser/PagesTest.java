package bactrian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, filled and at both widths and themes: nothing is cut off, axe-core finds nothing, and nothing complains. */
class PagesTest {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("", "Overview"),
            Map.entry("integrations", "Integrations"),
            Map.entry("integrations/1", "Development"),
            Map.entry("mappings", "Field mappings"),
            Map.entry("links", "Links"),
            Map.entry("dead-letters", "Dead letters"),
            Map.entry("activity", "Activity"),
            Map.entry("explain?key=DEV-1", "Explain"),
            Map.entry("reconciliation", "Reconciliation"),
            Map.entry("portfolio", "Portfolio"),
            Map.entry("portfolio?view=road-map", "Portfolio"),
            Map.entry("items/5", "Open a branch in Berlin"));

    private static final List<String> PLANS = List.of(
            plan("Harbour programme", "Amber", "2026-02-01", "2027-01-31"),
            plan("Replace the booking system", "Green", "2026-04-01", "2027-02-28"),
            plan("Quayside charging points", "Red", "2026-06-15", "2026-12-31"),
            plan("Crew rostering by phone", "Amber", "2026-09-01", "2027-04-30"));

    private static String plan(String name, String rag, String start, String end) {
        return """
                {"itemType":"initiative","fields":{"name":"%s","overallRag":"%s","startDate":"%s","endDate":"%s","team":"Blue"}}"""
                .formatted(name, rag, start, end);
    }

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static ConsoleSite site;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        site = ConsoleSite.start(folder);
        site.api().post("/api/portfolio/teams", "{\"name\":\"Blue\"}");
        for (String plan : PLANS) {
            site.api().post("/api/portfolio/items", plan);
        }
        site.linkedProject();
        site.control().put("/control/screens/Initiative", "{\"hidden\":[\"customfield_10040\"]}");
        site.api().patch("/api/portfolio/items/5", "{\"fields\":{\"overallRag\":\"Red\"}}");
        ConsoleSite.await(
                () -> site.api().get("/api/dead-letters").body().path("items").size() > 0);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            chromium.close();
            site.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void everyPageIsWholeAndAccessible(int width, ColorScheme theme) {
        Page page = chromium.logIn(site.url(), width, theme);
        SoftAssertions softly = new SoftAssertions();
        PAGES.forEach((address, title) -> {
            page.navigate("/#/" + address);
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(title).setLevel(1)))
                    .isVisible();
            assertThat(page.getByText("Loading…")).hasCount(0);
            String name = (address.isEmpty() ? "overview" : address.replaceAll("[^a-z0-9-]+", "-")) + "-" + width
                    + (theme == ColorScheme.DARK ? "-dark" : "");
            Chromium.picture(page, name);
            softly.assertThat(Axe.violations(page)).as(name).isEmpty();
            softly.assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as(name + " is cut off")
                    .isEqualTo(0);
        });
        softly.assertThat(chromium.complaints()).isEmpty();
        softly.assertAll();
    }

    @Test
    void theLinkOfAnItemOpensItsPage() {
        Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
        page.navigate("/items/1");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Harbour programme")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit")))
                .isVisible();
    }
}
