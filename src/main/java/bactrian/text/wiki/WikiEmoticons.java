package bactrian.text.wiki;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signs that Jira shows as small pictures. */
enum WikiEmoticons {
    SMILE(":)", "slight_smile", "1f642", "🙂"),
    SMILE_NOSE(":-)", "slight_smile", "1f642", "🙂"),
    SAD(":(", "disappointed", "1f61e", "😞"),
    SAD_NOSE(":-(", "disappointed", "1f61e", "😞"),
    TONGUE(":P", "stuck_out_tongue", "1f61b", "😛"),
    GRIN(":D", "smiley", "1f603", "😃"),
    WINK(";)", "wink", "1f609", "😉"),
    WINK_NOSE(";-)", "wink", "1f609", "😉"),
    THUMBS_UP("(y)", "thumbsup", "1f44d", "👍"),
    THUMBS_DOWN("(n)", "thumbsdown", "1f44e", "👎"),
    INFO("(i)", "info", "atlassian-info", ":info:"),
    CHECK("(/)", "check_mark", "atlassian-check_mark", ":check_mark:"),
    CROSS("(x)", "cross_mark", "atlassian-cross_mark", ":cross_mark:"),
    WARNING("(!)", "warning", "atlassian-warning", ":warning:"),
    PLUS("(+)", "plus", "atlassian-plus", ":plus:"),
    MINUS("(-)", "minus", "atlassian-minus", ":minus:"),
    QUESTION("(?)", "question", "atlassian-question_mark", ":question:"),
    LIGHT_ON("(on)", "light_bulb_on", "atlassian-light_bulb_on", ":light_bulb_on:"),
    LIGHT_OFF("(off)", "light_bulb_off", "atlassian-light_bulb_off", ":light_bulb_off:"),
    STAR("(*)", "yellow_star", "atlassian-yellow_star", ":yellow_star:"),
    RED_STAR("(*r)", "red_star", "atlassian-red_star", ":red_star:"),
    GREEN_STAR("(*g)", "green_star", "atlassian-green_star", ":green_star:"),
    BLUE_STAR("(*b)", "blue_star", "atlassian-blue_star", ":blue_star:"),
    YELLOW_STAR("(*y)", "yellow_star", "atlassian-yellow_star", ":yellow_star:");

    private static final List<WikiEmoticons> LONGEST_FIRST = List.of(values()).stream()
            .sorted(Comparator.comparing((WikiEmoticons emoticon) -> -emoticon.sign.length()))
            .toList();

    private final String sign;
    private final String shortName;
    private final String id;
    private final String text;

    WikiEmoticons(String sign, String shortName, String id, String text) {
        this.sign = sign;
        this.shortName = shortName;
        this.id = id;
        this.text = text;
    }

    /** The emoticon that begins at a place, if one does; inside a word there is none. */
    static Optional<WikiEmoticons> at(String markup, int at) {
        if (":;(".indexOf(markup.charAt(at)) < 0 || at > 0 && Character.isLetterOrDigit(markup.charAt(at - 1))) {
            return Optional.empty();
        }
        return LONGEST_FIRST.stream()
                .filter(emoticon -> markup.startsWith(emoticon.sign, at) && emoticon.endsAt(markup, at))
                .findFirst();
    }

    private boolean endsAt(String markup, int at) {
        int end = at + sign.length();
        return sign.endsWith(")") || end == markup.length() || !Character.isLetterOrDigit(markup.charAt(end));
    }

    String sign() {
        return sign;
    }

    Node node() {
        Attributes attributes =
                Attributes.of("shortName", ":" + shortName + ":").with("id", id).with("text", text);
        return Element.of(NodeType.EMOJI, attributes, List.of());
    }
}
