package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that are open at a place in a paragraph, from Markdown's own signs and from HTML tags. */
final class MarkStack {
    private static final Pattern SPAN =
            Pattern.compile("<span style=\"(color|background-color): ?(#[0-9a-fA-F]{6});?\">");

    /** Tags that mean a mark; the first of several for a mark is the one that is written. */
    private static final Map<String, Mark> TAGS = Map.ofEntries(
            Map.entry("strong", Mark.of(MarkType.STRONG)),
            Map.entry("b", Mark.of(MarkType.STRONG)),
            Map.entry("em", Mark.of(MarkType.EM)),
            Map.entry("i", Mark.of(MarkType.EM)),
            Map.entry("del", Mark.of(MarkType.STRIKE)),
            Map.entry("s", Mark.of(MarkType.STRIKE)),
            Map.entry("u", Mark.of(MarkType.UNDERLINE)),
            Map.entry("ins", Mark.of(MarkType.UNDERLINE)),
            Map.entry("sub", Mark.sub()),
            Map.entry("sup", Mark.sup()));

    private record Open(Object opener, Mark mark) {}

    private final List<Open> open = new ArrayList<>();

    void push(Object opener, Mark mark) {
        open.add(new Open(opener, mark));
    }

    void pop(Object opener) {
        if (!open.isEmpty()) {
            open.removeIf(entry -> entry.opener() == opener);
        }
    }

    /** The open marks, each kind once. */
    List<Mark> all() {
        List<Mark> marks = new ArrayList<>();
        for (Open entry : open) {
            if (marks.stream().noneMatch(mark -> mark.type() == entry.mark().type())) {
                marks.add(entry.mark());
            }
        }
        return marks;
    }

    /** The open marks and one more. */
    List<Mark> with(Mark mark) {
        List<Mark> marks = new ArrayList<>(all());
        marks.add(mark);
        return marks;
    }

    /** Opens or closes the mark that an HTML tag means; answers whether it means one. */
    boolean html(String tag) {
        Matcher span = SPAN.matcher(tag);
        if (span.matches()) {
            MarkType type = span.group(1).equals("color") ? MarkType.TEXT_COLOR : MarkType.BACKGROUND_COLOR;
            push("span", new Mark(type, Attributes.of("color", span.group(2))));
            return true;
        }
        boolean closing = tag.startsWith("</");
        String name = tag.replaceAll("[</>]", "").toLowerCase(Locale.ROOT);
        if (closing) {
            return close(name);
        }
        if (TAGS.containsKey(name)) {
            push(name, TAGS.get(name));
        }
        return TAGS.containsKey(name);
    }

    private boolean close(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (name.equals(open.get(i).opener())) {
                open.remove(i);
                return true;
            }
        }
        return false;
    }
}
