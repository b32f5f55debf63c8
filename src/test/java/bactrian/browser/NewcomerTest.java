package bactrian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who has never seen Bactrian: from the first login to a value mended and replayed, without a reload. */
class NewcomerTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir
    private Path folder;

    @Test
    void theWholePath() {
        try (Chromium chromium = Chromium.start();
                ConsoleSite site = ConsoleSite.start(folder)) {
            Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
            integrate(page, site);
            hear(page, site);
            map(page);
            watch(page, site);
            breakAndMend(page, site);
            reconcile(page, site);
            assertThat(chromium.complaints().stream()
                            .filter(complaint -> !complaint.contains("422"))
                            .toList())
                    .isEmpty();
        }
    }

    private static void integrate(Page page, ConsoleSite site) {
        page.getByRole(AriaRole.LINK, named("Add integration")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Jira URL").fill(site.jiraUrl());
        dialog.getByLabel("E-mail of the account").fill("demo@example.com");
        dialog.getByLabel("API token").fill("wrong");
        dialog.getByRole(AriaRole.TAB, inside("Project")).click();
        dialog.getByLabel("Project name").fill("Development");
        dialog.getByLabel("Project id or key").fill("10000");
        dialog.getByRole(AriaRole.BUTTON, inside("Integrate")).click();
        assertThat(dialog.getByLabel("Checks")).containsText("check user name and token");
        Chromium.picture(page, "integrate-refused-1280");
        dialog.getByLabel("API token").fill("demo-token");
        dialog.getByRole(AriaRole.BUTTON, inside("Integrate")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Development"))).isVisible();
    }

    private static void hear(Page page, ConsoleSite site) {
        assertThat(page.getByText("Waiting for the first webhook…")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Copy the webhook URL")).click();
        String url = (String) page.evaluate("navigator.clipboard.readText()");
        site.registerWebhook(url);
        site.changeIssue("DEV-1", "{\"summary\":\"Open a branch in Bergen\"}");
        assertThat(page.getByText("Heard: the last webhook came")).isVisible(SOON);
    }

    private static void map(Page page) {
        page.getByRole(AriaRole.LINK, named("Field mappings")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Add mapping")).click();
        mapField(page, "name", "summary");
        mapField(page, "lifecycleStage", "status");
        mapField(page, "overallRag", "startDate of another type");
        page.getByRole(AriaRole.BUTTON, named("What would change")).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Initiative ↔ Initiative is new, with 3 fields.");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.getByText("Unsaved")).hasCount(0);
        assertThat(page.getByText("Saved. Present values")).isVisible();
    }

    /** Adds a field; the third tries a field of another type first, and reads why that does not fit. */
    private static void mapField(Page page, String portfolio, String jira) {
        page.getByRole(AriaRole.BUTTON, named("Add field")).click();
        page.getByLabel("Portfolio field").last().selectOption(portfolio);
        Locator choice = page.getByLabel("Jira field").last();
        if (jira.startsWith("startDate")) {
            choice.selectOption("customfield_10022");
            assertThat(page.getByText("choose two fields of one type")).isVisible();
            choice.selectOption("customfield_10040");
            assertThat(page.getByText("choose two fields of one type")).hasCount(0);
        } else {
            choice.selectOption(jira);
        }
    }

    private static void watch(Page page, ConsoleSite site) {
        page.getByRole(AriaRole.LINK, named("Portfolio")).click();
        assertThat(page.getByText("The portfolio is empty")).isVisible();
        site.jira()
                .post(
                        "/rest/api/3/issue",
                        """
                        {"fields":{"project":{"key":"DEV"},"issuetype":{"name":"Initiative"},"summary":"Night ferry"}}""");
        assertThat(page.getByRole(AriaRole.LINK, named("Night ferry"))).isVisible(SOON);
        page.getByRole(AriaRole.LINK, named("Night ferry")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Night ferry"))).isVisible();
        String key = page.getByRole(AriaRole.LINK, named("DEV-")).textContent();
        site.changeIssue(key, "{\"summary\":\"Night ferry to Stavanger\"}");
        assertThat(page.getByRole(AriaRole.HEADING, named("Night ferry to Stavanger")))
                .isVisible(SOON);
    }

    private static void breakAndMend(Page page, ConsoleSite site) {
        site.control().put("/control/screens/Initiative", "{\"hidden\":[\"customfield_10040\"]}");
        page.getByRole(AriaRole.BUTTON, named("Edit")).click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Overall RAG").selectOption("Red");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inside("Save"))
                .click();
        page.getByRole(AriaRole.LINK, named("Dead letters")).click();
        assertThat(page.getByText("What to do:")).isVisible(SOON);
        assertThat(page.getByText("Needs a person")).isVisible();
        site.control().put("/control/screens/Initiative", "{\"hidden\":[]}");
        page.getByRole(AriaRole.BUTTON, named("Replay")).click();
        assertThat(page.getByText("No dead letters")).isVisible(SOON);
        page.getByRole(AriaRole.LINK, named("See the activity")).click();
        assertThat(page.getByText("written").first()).isVisible();
    }

    /** A webhook is lost, so that only a reconciliation can find the change. */
    private static void reconcile(Page page, ConsoleSite site) {
        site.control().post("/control/webhooks", "{\"drop\":10}");
        page.getByRole(AriaRole.LINK, named("Portfolio")).click();
        page.getByRole(AriaRole.LINK, named("Night ferry to Stavanger")).click();
        String key = page.getByRole(AriaRole.LINK, named("DEV-")).textContent();
        site.changeIssue(key, "{\"summary\":\"Night ferry to Bergen\"}");
        page.getByRole(AriaRole.LINK, named("Reconciliation")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Run now")).click();
        assertThat(page.getByText("Done", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(SOON);
        Chromium.picture(page, "reconciled-1280");
        page.getByRole(AriaRole.LINK, named("Portfolio")).click();
        assertThat(page.getByRole(AriaRole.LINK, named("Night ferry to Bergen")))
                .isVisible(SOON);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
