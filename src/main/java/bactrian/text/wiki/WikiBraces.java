package bactrian.text.wiki;

import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what begins with a brace among text: code, colours, marks in braces, macros. */
final class WikiBraces {
    private static final Pattern COLOR = Pattern.compile("\\{color:([^{}\\n]{1,40})}");
    private static final Pattern BRACED = Pattern.compile("\\{([*_+^~-]|\\?\\?)}");
    private static final Pattern ANCHOR = Pattern.compile("\\{anchor(:[^{}\\n]{0,200})?}");
    private static final Pattern ADF = Pattern.compile("\\{adf:display=inline}");
    private static final Pattern MACRO = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9_-]{1,40}(?::[^{}\\n]{0,500})?}");

    private final String text;
    private final WikiSpans spans;
    private final InlineRun output;
    private final WikiInlines inlines;

    WikiBraces(String text, WikiSpans spans, InlineRun output, WikiInlines inlines) {
        this.text = text;
        this.spans = spans;
        this.output = output;
        this.inlines = inlines;
    }

    /** Reads what begins at a brace; answers the place behind it. */
    int read(int at) {
        if (text.startsWith("{{", at)) {
            int close = spans.code(at + 2);
            return close < 0 ? output.take(at, 2) : code(at + 2, close);
        }
        Matcher color = region(COLOR, at);
        if (color.lookingAt()) {
            return color(color, at);
        }
        Matcher braced = region(BRACED, at);
        if (braced.lookingAt()) {
            return inlines.marked(braced.group(1), at, braced.end());
        }
        Matcher anchor = region(ANCHOR, at);
        return anchor.lookingAt() ? anchor.end() : adf(at);
    }

    private Matcher region(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private int code(int from, int close) {
        String code = WikiEscape.unescape(text.substring(from, close));
        return output.add(Text.of(code, output.with(Mark.of(MarkType.CODE))), close + 2);
    }

    private int color(Matcher open, int at) {
        int close = spans.tag("{color}", open.end());
        if (close < 0 || output.has(MarkType.TEXT_COLOR)) {
            return output.take(at, 1);
        }
        inlines.inside(
                text.substring(open.end(), close),
                WikiColors.number(open.group(1)).map(Mark::textColor));
        return close + "{color}".length();
    }

    private int adf(int at) {
        Matcher open = region(ADF, at);
        int close = open.lookingAt() ? spans.tag("{adf}", open.end()) : -1;
        if (close < 0) {
            return macro(at);
        }
        List<Node> content = MacroReader.adf(text.substring(open.end(), close));
        content.stream().filter(node -> node.type().inline()).forEach(node -> output.add(node, close));
        return close + "{adf}".length();
    }

    /** A macro that we do not know keeps its letters unescaped, or an edit beside it would break it. */
    private int macro(int at) {
        Matcher macro = region(MACRO, at);
        return macro.lookingAt()
                ? output.add(Text.of(macro.group(), output.with(Mark.of(MarkType.WIKI_MACRO))), macro.end())
                : output.take(at, 1);
    }
}
