package bactrian.text.wiki;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Images, {@code !name.png|thumbnail!}: an address is an outside one, anything else a file attached to the issue. */
final class WikiImages {
    private static final Pattern IMAGE =
            Pattern.compile("!([^\\s!|\\[\\]{}][^!|\\n\\[\\]{}]{0,1000})(?:\\|([^!\\n]{0,1000}))?!");
    private static final int DEFAULT_WIDTH = 200;
    private static final int DEFAULT_HEIGHT = 183;

    /**
     * An image.
     *
     * @param node the node it is
     * @param end where it ends
     */
    record Image(Node node, int end) {}

    private WikiImages() {}

    /** The image that begins at a place, if one does. */
    static Optional<Image> at(String text, int at) {
        Matcher matcher = IMAGE.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return Optional.empty();
        }
        boolean named = matcher.group(2) != null || matcher.group(1).matches(".*\\.[A-Za-z0-9]{1,8}|.*://.*");
        return named ? Optional.of(new Image(node(matcher), matcher.end())) : Optional.empty();
    }

    private static Node node(Matcher matcher) {
        String name = matcher.group(1).strip();
        WikiParameters parameters = WikiParameters.of(
                matcher.group(2) == null ? "" : matcher.group(2).replace(',', '|'));
        Attributes attributes = name.contains("://")
                ? Attributes.of("type", "external").with("url", name)
                : Attributes.of("type", "file").with("id", name).with("collection", "");
        if (parameters.get("alt").isPresent()) {
            attributes = attributes.with("alt", parameters.get("alt").get());
        }
        attributes = size(attributes, "width", parameters, DEFAULT_WIDTH);
        attributes = size(attributes, "height", parameters, DEFAULT_HEIGHT);
        return Element.of(
                NodeType.MEDIA_SINGLE,
                Attributes.of("layout", "center"),
                List.of(Element.of(NodeType.MEDIA, attributes, List.of())));
    }

    private static Attributes size(Attributes attributes, String name, WikiParameters parameters, int otherwise) {
        String digits = parameters.get(name).map(size -> size.replace("px", "")).orElse("");
        return digits.matches("\\d{1,6}")
                ? attributes.with(name, Integer.parseInt(digits))
                : parameters.get("alt").isPresent() ? attributes : attributes.with(name, otherwise);
    }

    /** A file attached to the issue, named without being shown. */
    static Node file(String name) {
        Attributes attributes = Attributes.of("type", "file").with("id", name).with("collection", "");
        return Element.of(NodeType.MEDIA, attributes, List.of());
    }
}
