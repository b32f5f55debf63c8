package bactrian.text;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random wiki markup as people write it, and as they get it wrong. */
final class RandomWiki {
    private static final List<String> GAPS = List.of("\n\n", "\n\n", "\n\n\n", "\n \n", "\r\n\r\n");

    private final RandomGenerator random;
    private final RandomText texts;

    RandomWiki(RandomGenerator random) {
        this.random = random;
        texts = new RandomText(random);
    }

    /** Up to that many blocks. */
    String document(int size) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(size); i >= 0; i--) {
            text.append(block(2)).append(gap());
        }
        return text.toString();
    }

    /** White space between blocks. */
    String gap() {
        return GAPS.get(random.nextInt(GAPS.size()));
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 5)) {
            case 0, 1 -> line();
            case 2 -> line() + "\n" + line();
            case 3 -> "h" + (1 + random.nextInt(6)) + ".  " + line();
            case 4 -> "bq. " + line();
            case 5 -> list("*", 2);
            case 6 -> list("#", 2);
            case 7 -> "||" + cell() + "||" + cell() + "||\n|" + cell() + "|" + cell() + "|";
            case 8 -> macro("quote", depth);
            case 9 -> macro("panel:title=T|bgColor=#deebff", depth);
            case 10 -> "{code:java}\nint " + texts.text() + ";\n{code}";
            default -> "{noformat}" + texts.text() + "{noformat}";
        };
    }

    private String macro(String open, int depth) {
        return "{" + open + "}\n" + block(depth - 1) + "\n{" + open.replaceAll(":.*", "") + "}";
    }

    private String list(String bullet, int depth) {
        StringBuilder list = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.append(list.isEmpty() ? "" : "\n").append(bullet).append(' ').append(line());
            if (depth > 0 && random.nextInt(3) == 0) {
                list.append('\n').append(list(bullet + (random.nextBoolean() ? "*" : "#"), depth - 1));
            }
        }
        return list.toString();
    }

    private String cell() {
        return texts.text().replace('|', '/');
    }

    private String line() {
        return switch (random.nextInt(10)) {
            case 0 -> "*" + texts.text() + "* and _" + texts.text() + "_";
            case 1 -> "see [site|https://example.com/a_b] or !image.png|width=300!";
            case 2 -> "[~accountid:5b10ac8d82e05b22cc7d4ef5] {color:#ff5630}" + texts.text() + "{color}";
            case 3 -> "{{" + texts.text() + "}} -gone- {jira:DEV-1}";
            default -> texts.text();
        };
    }
}
