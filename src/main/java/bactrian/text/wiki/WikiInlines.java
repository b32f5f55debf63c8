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
import java.util.stream.Stream;

/** Reads the inline content of one block: one pass, and one more for the inside of each mark. */
final class WikiInlines {
    private static final Pattern COLOR = Pattern.compile("\\{color:([^{}\\n]{1,40})}");
    private static final Pattern BRACED = Pattern.compile("\\{([*_+^~-]|\\?\\?)}");
    private static final Pattern ANCHOR = Pattern.compile("\\{anchor(:[^{}\\n]{0,200})?}");
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{1,7});");
    private static final Pattern ADF = Pattern.compile("\\{adf:display=inline}");

    private final String text;
    private final WikiSpans spans;
    private final List<Mark> marks;
    private final List<Node> nodes;
    private final StringBuilder run = new StringBuilder();

    private WikiInlines(String text, List<Mark> marks, List<Node> nodes) {
        this.text = text;
        this.spans = new WikiSpans(text);
        this.marks = marks;
        this.nodes = nodes;
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
        flush();
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> backslash(at);
            case '\n' -> lineBreak(at + 1);
            case '{' -> brace(at);
            case '[' -> bracket(at);
            case '!' -> image(at);
            case '&' -> entity(at);
            case '*', '_', '-', '+', '^', '~', '?' -> sign(at);
            default -> other(at);
        };
    }

    private int take(int at, int length) {
        run.append(text, at, at + length);
        return at + length;
    }

    private void flush() {
        if (!run.isEmpty()) {
            nodes.add(Text.of(run.toString(), marks));
            run.setLength(0);
        }
    }

    private int add(Node node, int next) {
        flush();
        nodes.add(node);
        return next;
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
        return escapes ? take(end, 1) : take(at, end - at);
    }

    private static boolean punctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    private int lineBreak(int next) {
        int at = next;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return add(Element.hardBreak(), at);
    }

    private int brace(int at) {
        if (text.startsWith("{{", at)) {
            int close = spans.code(at + 2);
            return close < 0 ? take(at, 2) : code(at + 2, close);
        }
        Matcher color = region(COLOR, at);
        if (color.lookingAt()) {
            return color(color, at);
        }
        Matcher braced = region(BRACED, at);
        if (braced.lookingAt()) {
            return marked(braced.group(1), at, braced.end());
        }
        Matcher anchor = region(ANCHOR, at);
        return anchor.lookingAt() ? anchor.end() : adf(at);
    }

    private Matcher region(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private int code(int from, int close) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(Mark.of(MarkType.CODE));
        return add(Text.of(WikiEscape.unescape(text.substring(from, close)), all), close + 2);
    }

    private int color(Matcher open, int at) {
        Optional<String> number = WikiColors.number(open.group(1));
        int close = spans.tag("{color}", open.end());
        if (close < 0 || has(MarkType.TEXT_COLOR)) {
            return take(at, 1);
        }
        inside(open.end(), close, number.map(Mark::textColor));
        return close + "{color}".length();
    }

    private int adf(int at) {
        Matcher open = region(ADF, at);
        int close = open.lookingAt() ? spans.tag("{adf}", open.end()) : -1;
        if (close < 0) {
            return take(at, 1);
        }
        List<Node> content = MacroReader.adf(text.substring(open.end(), close));
        flush();
        content.stream().filter(node -> node.type().inline()).forEach(nodes::add);
        return close + "{adf}".length();
    }

    private boolean has(MarkType type) {
        return marks.stream().anyMatch(mark -> mark.type() == type);
    }

    /** Reads a stretch with one more mark. */
    private void inside(int from, int to, Optional<Mark> mark) {
        flush();
        List<Mark> all = new ArrayList<>(marks);
        mark.ifPresent(all::add);
        new WikiInlines(text.substring(from, to), all, nodes).read();
    }

    private int bracket(int at) {
        int close = spans.bracket(at + 1);
        if (close < 0 || has(MarkType.LINK)) {
            return take(at, 1);
        }
        String inner = text.substring(at + 1, close);
        if (inner.matches("~[^\\s|]+")) {
            return add(WikiLinks.mention(inner), close + 1);
        }
        if (inner.matches("\\^[^|\\n]+")) {
            return add(WikiImages.file(inner.substring(1)), close + 1);
        }
        Optional<WikiLinks.Link> link = WikiLinks.link(inner);
        if (link.isEmpty()) {
            return take(at, 1);
        }
        flush();
        List<Mark> all = new ArrayList<>(marks);
        all.add(Mark.link(link.get().href()));
        new WikiInlines(link.get().label(), all, nodes).read();
        return close + 1;
    }

    private int image(int at) {
        return WikiImages.at(text, at)
                .map(image -> add(image.node(), image.end()))
                .orElseGet(() -> take(at, 1));
    }

    private int entity(int at) {
        Matcher entity = region(ENTITY, at);
        if (!entity.lookingAt() || !Character.isValidCodePoint(Integer.parseInt(entity.group(1)))) {
            return take(at, 1);
        }
        run.appendCodePoint(Integer.parseInt(entity.group(1)));
        return entity.end();
    }

    private int sign(int at) {
        int dashes = WikiDashes.at(text, at);
        if (dashes > 0) {
            run.append(WikiDashes.read(dashes));
            return at + dashes;
        }
        String sign = text.charAt(at) == '?' ? "??" : text.substring(at, at + 1);
        int from = at + sign.length();
        boolean opens = text.startsWith(sign, at)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != sign.charAt(0))
                && from < text.length()
                && !Character.isWhitespace(text.charAt(from))
                && text.charAt(from) != sign.charAt(0);
        return opens ? marked(sign, at, from) : take(at, 1);
    }

    /** Reads what a sign marks, if there is one that closes it. */
    private int marked(String sign, int at, int from) {
        Mark mark = WikiMarks.of(sign);
        int close = has(mark.type()) ? -1 : spans.closing(sign, from, spans.lineEnd(from));
        if (close < 0) {
            return take(at, from - at);
        }
        if (sign.equals("??")) {
            flush();
            nodes.add(
                    Text.of("— ", Stream.concat(marks.stream(), Stream.of(mark)).toList()));
        }
        inside(from, close, Optional.of(mark));
        return close + (text.charAt(close) == '{' ? sign.length() + 2 : sign.length());
    }

    private int other(int at) {
        Optional<WikiEmoticons> emoticon = WikiEmoticons.at(text, at);
        if (emoticon.isPresent()) {
            return add(emoticon.get().node(), at + emoticon.get().sign().length());
        }
        String address = has(MarkType.LINK) ? "" : WikiLinks.bare(text, at);
        if (address.isEmpty()) {
            return take(at, 1);
        }
        flush();
        List<Mark> all = new ArrayList<>(marks);
        all.add(Mark.link(address));
        return add(Text.of(address, all), at + address.length());
    }
}
