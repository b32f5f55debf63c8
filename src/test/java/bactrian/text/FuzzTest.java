package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bactrian.text.merge.Keep;
import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random, mutated and broken documents go through every reader, writer and merge. The system property
 * {@code bactrian.text.fuzz} says how many; the slowest is reported, by the time of its thread.
 */
class FuzzTest {
    private static final int COUNT = Integer.getInteger("bactrian.text.fuzz", 1_000);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Timed(long nanos, int seed, int size) {
        Timed slower(Timed other) {
            return other.nanos > nanos ? other : this;
        }
    }

    @Test
    void nothing_brings_a_reader_a_writer_or_a_merge_down(TestReporter reporter) {
        Timed worst = IntStream.range(0, COUNT)
                .parallel()
                .mapToObj(FuzzTest::timed)
                .reduce(new Timed(0, 0, 0), Timed::slower);

        reporter.publishEntry(
                "slowest of " + COUNT,
                worst.nanos / 1_000_000 + " ms, seed " + worst.seed + ", " + worst.size + " characters");
    }

    private static Timed timed(int seed) {
        Random random = new Random(seed);
        FuzzInput input = FuzzInput.of(random, seed);
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            tryAll(input);
        } catch (RichTextException refused) {
            assertThat(refused).hasMessageMatching("Not ADF.*|.*levels deep");
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed + ": " + input, e);
        }
        return new Timed(THREADS.getCurrentThreadCpuTime() - start, seed, input.size());
    }

    private static void tryAll(FuzzInput input) {
        RichText read = input.read();
        JsonNode adf = read.toAdf();
        String markdown = read.toMarkdown();
        assertThat(RichText.fromAdf(adf).toAdf()).isEqualTo(adf);
        RichText fromWiki = RichText.fromWiki(read.toWiki());
        RichText fromMarkdown = RichText.fromMarkdown(markdown);
        assertThat(read.sameContent(read) && read.sameMeaning(read)).isTrue();
        assertThat(read.losses()).doesNotContainNull();
        assertThat(fromMarkdown.toWiki() + fromWiki.toMarkdown()).isNotNull();
        if (input.random().nextInt(4) == 0) {
            tryMerge(input, read, fromWiki, markdown);
        }
    }

    private static void tryMerge(FuzzInput input, RichText read, RichText fromWiki, String markdown) {
        assertThat(read.merge(fromWiki, markdown, input.edited(markdown), Keep.JIRA)
                        .text()
                        .toAdf())
                .isNotNull();
    }
}
