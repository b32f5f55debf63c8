package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inline content of one block: one pass, and one more for the inside of each mark. */
final class WikiInlines {
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{1,7});");

    private final String text;
    private final WikiSpans spans;
    private final InlineRun output;
    private final WikiBraces braces;

    private WikiInlines(String text, List<Mark> marks, List<Node> nodes) {
        this.text = text;
        this.spans = new WikiSpans(text);
        this.output = new InlineRun(text, marks, nodes);
        this.braces = new WikiBraces(text, spans, output, this);
    }

    /** The inline nodes of a text; images and files are media nodes among them. */
    static List<Node> read(String text) {
        List<Node> nodes = new ArrayList<>();
        new WikiInlines(text.strip(), List.of(), nodes).read();
        return nodes;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        output.flush();
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> backslash(at);
            case '\n' -> lineBreak(at + 1);
            case '{' -> braces.read(at);
            case '[' -> bracket(at);
            case '!' -> image(at);
            case '&' -> entity(at);
            case '*', '_', '-', '+', '^', '~', '?' -> sign(at);
            default -> other(at);
        };
    }

    private int backslash(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
        }
        if (end - at == 2) {
            return lineBreak(text.startsWith("\n", end) ? end + 1 : end);
        }
        boolean escapes = end - at == 1 && end < text.length() && punctuation(text.charAt(end));
        return escapes ? output.take(end, 1) : output.take(at, end - at);
    }

    private static boolean punctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    private int lineBreak(int next) {
        int at = next;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return output.add(Element.hardBreak(), at);
    }

    private Matcher region(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    /** Reads a stretch with one more mark, if any. */
    void inside(String stretch, Optional<Mark> mark) {
        output.flush();
        List<Mark> all = mark.map(output::with).orElseGet(output::marks);
        new WikiInlines(stretch, all, output.nodes()).read();
    }

    private int bracket(int at) {
        int close = spans.bracket(at + 1);
        if (close < 0 || output.has(MarkType.LINK)) {
            return output.take(at, 1);
        }
        String inner = text.substring(at + 1, close);
        if (inner.matches("~[^\\s|]+")) {
            return output.add(WikiLinks.mention(inner), close + 1);
        }
        if (inner.matches("\\^[^|\\n]+")) {
            return output.add(WikiImages.file(inner.substring(1)), close + 1);
        }
        Optional<WikiLinks.Link> link = WikiLinks.link(inner);
        if (link.isEmpty()) {
            return output.take(at, 1);
        }
        inside(link.get().label(), Optional.of(Mark.link(link.get().href())));
        return close + 1;
    }

    private int image(int at) {
        return WikiImages.at(text, at)
                .map(image -> output.add(image.node(), image.end()))
                .orElseGet(() -> output.take(at, 1));
    }

    private int entity(int at) {
        Matcher entity = region(ENTITY, at);
        if (!entity.lookingAt() || !Character.isValidCodePoint(Integer.parseInt(entity.group(1)))) {
            return output.take(at, 1);
        }
        output.append(Character.toString(Integer.parseInt(entity.group(1))));
        return entity.end();
    }

    private int sign(int at) {
        int dashes = WikiDashes.at(text, at);
        if (dashes > 0) {
            output.append(WikiDashes.read(dashes));
            return at + dashes;
        }
        String sign = text.charAt(at) == '?' ? "??" : text.substring(at, at + 1);
        int from = at + sign.length();
        boolean opens = text.startsWith(sign, at)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != sign.charAt(0))
                && from < text.length()
                && !Character.isWhitespace(text.charAt(from))
                && text.charAt(from) != sign.charAt(0);
        return opens ? marked(sign, at, from) : output.take(at, 1);
    }

    /** Reads what a sign marks, if there is one that closes it. */
    int marked(String sign, int at, int from) {
        Mark mark = WikiMarks.of(sign);
        int close = output.has(mark.type()) ? -1 : spans.closing(sign, from, spans.lineEnd(from));
        if (close < 0) {
            return output.take(at, from - at);
        }
        if (sign.equals("??")) {
            output.add(Text.of("— ", output.with(mark)), from);
        }
        inside(text.substring(from, close), Optional.of(mark));
        return close + (text.charAt(close) == '{' ? sign.length() + 2 : sign.length());
    }

    private int other(int at) {
        Optional<WikiEmoticons> emoticon = WikiEmoticons.at(text, at);
        if (emoticon.isPresent()) {
            return output.add(emoticon.get().node(), at + emoticon.get().sign().length());
        }
        String address = output.has(MarkType.LINK) ? "" : WikiLinks.bare(text, at);
        if (address.isEmpty()) {
            return output.take(at, 1);
        }
        return output.add(Text.of(address, output.with(Mark.link(address))), at + address.length());
    }
}
