package bactrian.text.wiki;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.SafeLink;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in brackets: a link, a mention, a file. */
final class WikiLinks {
    private static final String ACCOUNT = "accountid:";
    private static final Pattern TARGET =
            Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]{0,30}:|[#/?]|[^\\s/@:]{1,200}\\.[a-zA-Z]{2,}(?:/|$))\\S*");
    private static final Pattern BARE = Pattern.compile(
            "(?:https?|ftps?|irc|file)://[^\\s|\\[\\]{}\"<>\\\\]+|mailto:[^\\s|\\[\\]{}\"<>\\\\]+@[^\\s|\\[\\]{}\"<>\\\\]+");
    private static final String TRAILING = ".,;:!?)'*_";

    private WikiLinks() {}

    /**
     * A link.
     *
     * @param label the markup of its text
     * @param href its address
     */
    record Link(String label, String href) {}

    /** The mention that stands in brackets; Cloud names people by account id, Data Center by user name. */
    static Node mention(String inner) {
        String name = inner.substring(1);
        String id = name.startsWith(ACCOUNT) ? name.substring(ACCOUNT.length()) : name;
        return Element.of(NodeType.MENTION, Attributes.of("id", id), List.of());
    }

    /** How a person is written in brackets: an account id of Cloud gets its prefix, anything else is a user name. */
    static String mention(Element mention) {
        String id = mention.attributes().text("id").orElse("");
        boolean account = id.matches("[0-9a-f]{24}|[0-9a-z]{2,10}:[0-9a-fA-F-]{20,50}");
        return "[~" + (account ? ACCOUNT : "") + id + "]";
    }

    /** The link that stands in brackets, {@code text|address|tip}, if it is one. */
    static Optional<Link> link(String inner) {
        int bar = bar(inner);
        String label = bar < 0 ? inner : inner.substring(0, bar);
        String rest = bar < 0 ? inner : inner.substring(bar + 1);
        int second = rest.indexOf('|');
        String href = (second < 0 ? rest : rest.substring(0, second)).strip().replace("\\", "");
        boolean link = TARGET.matcher(href).matches() && SafeLink.accepts(href);
        return link ? Optional.of(new Link(label.isEmpty() ? href : label, href)) : Optional.empty();
    }

    private static int bar(String inner) {
        for (int i = 0; i < inner.length(); i++) {
            if (inner.charAt(i) == '\\') {
                i++;
            } else if (inner.charAt(i) == '|') {
                return i;
            }
        }
        return -1;
    }

    /** Whether an address is read back as a link. */
    static boolean target(String href) {
        return TARGET.matcher(href).matches() && href.indexOf('|') < 0;
    }

    /** The bare address that begins at a place, without punctuation at its end; empty if none does. */
    static String bare(String text, int at) {
        Matcher matcher = BARE.matcher(text).region(at, text.length());
        if ("hfimHFIM".indexOf(text.charAt(at)) < 0
                || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
                || !matcher.lookingAt()) {
            return "";
        }
        String address = matcher.group();
        int end = address.length();
        while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
