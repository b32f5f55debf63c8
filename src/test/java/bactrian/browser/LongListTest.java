package bactrian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list stays usable however long it is: only what is seen is in the document. */
class LongListTest {
    private static final int MANY = Integer.getInteger("bactrian.test.items", 500);
    private static final int MOST_ROWS = 60;

    @TempDir
    private Path folder;

    @Test
    void onlyWhatIsSeenIsInTheDocument() {
        try (Chromium chromium = Chromium.start();
                ConsoleSite site = ConsoleSite.start(folder)) {
            for (int number = 0; number < MANY; number++) {
                site.item("initiative", "Row " + number);
            }
            Page page = chromium.logIn(site.url(), 1280, ColorScheme.LIGHT);
            page.navigate("/#/portfolio");
            assertThat(page.getByText("%,d of %,d".formatted(MANY, MANY)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.getByRole(AriaRole.ROW).count()).isLessThan(MOST_ROWS);

            page.getByRole(AriaRole.TABLE).evaluate("list => list.scrollTo(0, list.scrollHeight)");

            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Row " + (MANY - 1))
                                    .setExact(true)))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.ROW).count()).isLessThan(MOST_ROWS);
        }
    }
}
