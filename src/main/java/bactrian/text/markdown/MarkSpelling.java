package bactrian.text.markdown;

import bactrian.text.markdown.InlineSpelling.Style;
import bactrian.text.model.Mark;

/** How marks are spelled: Markdown's signs where it has them and they work, HTML tags elsewhere. */
final class MarkSpelling {
    private MarkSpelling() {}

    static String open(Mark mark, Style style) {
        return switch (mark.type()) {
            case LINK -> "[";
            case STRONG -> style == Style.PRETTY ? "**" : "<strong>";
            case EM -> style == Style.PRETTY ? "_" : "<em>";
            case STRIKE -> style == Style.PRETTY ? "~~" : "<del>";
            case UNDERLINE -> "<u>";
            case SUBSUP -> "<" + subsup(mark) + ">";
            case TEXT_COLOR -> "<span style=\"color: " + color(mark) + "\">";
            case BACKGROUND_COLOR -> "<span style=\"background-color: " + color(mark) + "\">";
            default -> "";
        };
    }

    static String close(Mark mark, Style style) {
        return switch (mark.type()) {
            case LINK -> "](" + destination(mark) + ")";
            case STRONG -> style == Style.PRETTY ? "**" : "</strong>";
            case EM -> style == Style.PRETTY ? "_" : "</em>";
            case STRIKE -> style == Style.PRETTY ? "~~" : "</del>";
            case UNDERLINE -> "</u>";
            case SUBSUP -> "</" + subsup(mark) + ">";
            case TEXT_COLOR, BACKGROUND_COLOR -> "</span>";
            default -> "";
        };
    }

    private static String destination(Mark link) {
        String title = link.attributes().text("title").orElse("");
        return MarkdownEscape.address(link.attributes().text("href").orElse(""))
                + (title.isEmpty() ? "" : " \"" + MarkdownEscape.everything(title.replace('\n', ' ')) + "\"");
    }

    private static String subsup(Mark mark) {
        return mark.attributes().text("type").orElse("").equals("sub") ? "sub" : "sup";
    }

    private static String color(Mark mark) {
        return mark.attributes().text("color").orElse("");
    }
}
