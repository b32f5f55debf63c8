package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links and images, and what we write in their form: {@code [@Ann](mention:id)}, {@code [DONE](status:green)},
 * {@code [2026-01-31](date:milliseconds)}, {@code [file](media:collection/id)}, {@code [shown](adf:node)}.
 */
final class References {
    private static final String MENTION = "mention:";
    private static final String DATE = "date:";
    private static final String MEDIA = "media:";
    private static final String MEDIA_INLINE = "media-inline:";
    private static final Pattern STATUS =
            Pattern.compile("status:(neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6})");

    private References() {}

    /** The node that a link of that address and these letters stands for, if it is no plain link. */
    static Optional<Node> atom(String href, String letters) {
        Matcher status = STATUS.matcher(href);
        if (status.matches() && !letters.isEmpty()) {
            return Optional.of(Element.of(
                    NodeType.STATUS, Attributes.of("text", letters).with("color", status.group(1)), List.of()));
        }
        if (href.startsWith(MENTION) && href.length() > MENTION.length()) {
            String id = Address.decode(href.substring(MENTION.length()));
            String name = letters.equals("@" + id) ? "" : letters;
            return Optional.of(Element.of(NodeType.MENTION, named(Attributes.of("id", id), "text", name), List.of()));
        }
        if (href.matches(DATE + "-?\\d{1,16}")) {
            String timestamp = href.substring(DATE.length());
            return Optional.of(Element.of(NodeType.DATE, Attributes.of("timestamp", timestamp), List.of()));
        }
        return file(href, MEDIA_INLINE)
                .map(file -> (Node) Element.of(NodeType.MEDIA_INLINE, labelled(file, letters), List.of()))
                .or(() -> file(href, MEDIA).map(file -> Element.of(NodeType.MEDIA, labelled(file, letters), List.of())))
                .or(() -> AdfAnchor.read(href));
    }

    /** A file without a name is shown by its id. */
    private static Attributes labelled(Attributes file, String letters) {
        return file.text("id").orElse("").equals(letters) ? file : named(file, "alt", letters);
    }

    private static Attributes named(Attributes attributes, String name, String value) {
        return value.isEmpty() ? attributes : attributes.with(name, value);
    }

    private static Node media(Attributes attributes, String alt) {
        return Element.of(NodeType.MEDIA, named(attributes, "alt", alt), List.of());
    }

    private static Optional<Attributes> file(String href, String scheme) {
        int slash = href.indexOf('/');
        if (!href.startsWith(scheme) || slash < 0 || slash + 1 == href.length()) {
            return Optional.empty();
        }
        return Optional.of(Attributes.of("type", "file")
                .with("id", Address.decode(href.substring(slash + 1)))
                .with("collection", Address.decode(href.substring(scheme.length(), slash))));
    }

    /** An image; the title is its caption. An address of ours is a file attached in Jira, any other an outside one. */
    static Node image(String url, String alt, String caption) {
        Attributes attributes = file(url, MEDIA)
                .orElseGet(() -> Attributes.of("type", "external").with("url", url));
        List<Node> content = new ArrayList<>();
        content.add(media(attributes, alt));
        if (!caption.isEmpty()) {
            content.add(Element.of(NodeType.CAPTION, Text.of(caption)));
        }
        return Element.of(NodeType.MEDIA_SINGLE, Attributes.of("layout", "center"), content);
    }

    /** A plain link. */
    static Mark link(String href, String title) {
        return new Mark(MarkType.LINK, named(Attributes.of("href", href), "title", title));
    }

    /** The address of a mention. */
    static String mention(String id) {
        return MENTION + Address.encode(id);
    }

    /** The address of a date; the time stamp is in milliseconds. */
    static String date(String timestamp) {
        return DATE + timestamp;
    }

    /** The address of a file attached in Jira, as a block or among text. */
    static String file(Element media) {
        String scheme = media.type() == NodeType.MEDIA ? MEDIA : MEDIA_INLINE;
        return scheme + Address.encode(media.attributes().text("collection").orElse("")) + "/"
                + Address.encode(media.attributes().text("id").orElse(""));
    }
}
