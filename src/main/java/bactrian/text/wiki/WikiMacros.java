package bactrian.text.wiki;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the macros that make blocks, and where they end. One without an end is text. */
final class WikiMacros {
    /** A parameter list longer than this is no parameter list. */
    private static final Pattern OPEN = Pattern.compile("\\{(code|noformat|quote|panel|adf)(?::([^{}\\n]{0,500}))?}");

    private static final Pattern CODE = Pattern.compile("\\{(code|noformat)(?::[^{}\\n]{0,500})?}");

    /**
     * A macro.
     *
     * @param name its name
     * @param parameters what stands behind the colon
     * @param body what stands between its two tags
     * @param start where its first tag begins
     * @param end where its second tag ends
     */
    record Macro(String name, String parameters, String body, int start, int end) {}

    private final String text;
    private final Map<String, Integer> lastTag = new HashMap<>();

    WikiMacros(String text) {
        this.text = text;
    }

    /** The first macro that begins in a stretch of text. */
    Optional<Macro> next(int from, int to) {
        Matcher open = OPEN.matcher(text).region(from, to);
        while (open.find()) {
            Optional<Macro> macro = escaped(open.start()) ? Optional.empty() : closed(open);
            if (macro.isPresent()) {
                return macro;
            }
        }
        return Optional.empty();
    }

    /** The macro that begins at a place. */
    Optional<Macro> at(int start) {
        Matcher open = OPEN.matcher(text).region(start, text.length());
        return open.lookingAt() && !escaped(start) ? closed(open) : Optional.empty();
    }

    private boolean escaped(int start) {
        boolean escaped = start > 0 && text.charAt(start - 1) == '\\';
        boolean code = start > 0 && text.charAt(start - 1) == '{';
        return escaped || code;
    }

    private Optional<Macro> closed(Matcher open) {
        String name = open.group(1);
        String parameters = open.group(2) == null ? "" : open.group(2);
        if (name.equals("adf") && parameters.contains("inline")) {
            return Optional.empty();
        }
        String tag = "{" + name + "}";
        int close = name.equals("quote") || name.equals("panel") ? outsideCode(tag, open.end()) : tag(tag, open.end());
        return close < 0
                ? Optional.empty()
                : Optional.of(new Macro(
                        name, parameters, text.substring(open.end(), close), open.start(), close + tag.length()));
    }

    private int tag(String tag, int from) {
        return from > lastTag.computeIfAbsent(tag, text::lastIndexOf) ? -1 : text.indexOf(tag, from);
    }

    /** The tag, not counting one inside a code block. */
    private int outsideCode(String tag, int from) {
        int close = tag(tag, from);
        int at = from;
        Matcher code = CODE.matcher(text);
        while (close >= 0 && code.region(at, close).find()) {
            int end = tag("{" + code.group(1) + "}", code.end());
            at = end < 0 ? code.end() : end + code.group(1).length() + 2;
            close = tag(tag, Math.max(at, close));
        }
        return close;
    }

    /** Where a line ends when the macros that begin in it are taken whole. */
    int lineEnd(int from) {
        int at = from;
        int end = WikiLine.end(text, at);
        for (Optional<Macro> macro = next(at, end); macro.isPresent(); macro = next(at, end)) {
            at = macro.get().end();
            end = at > end ? WikiLine.end(text, at) : end;
        }
        return end;
    }
}
