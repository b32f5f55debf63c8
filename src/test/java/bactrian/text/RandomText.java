package bactrian.text;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random text that looks like markup here and there. */
final class RandomText {
    private static final List<String> GAPS = List.of("", " ", " ", " ", "  ");

    private final RandomGenerator random;

    RandomText(RandomGenerator random) {
        this.random = random;
    }

    /** A text without line ends; never empty. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<String> pieces = random.nextInt(5) < 3 ? InlineDocuments.WORDS : InlineDocuments.SIGNS;
            text.append(pieces.get(random.nextInt(pieces.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
        }
        return text.toString();
    }
}
