package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;

/** Writes images and files. */
final class WikiMediaWriter {
    private WikiMediaWriter() {}

    static String write(Element block) {
        List<String> media = new ArrayList<>();
        for (Node node : block.content()) {
            if (node instanceof Element element && element.type() == NodeType.MEDIA) {
                media.add(block.type() == NodeType.MEDIA_GROUP ? file(element) : image(element));
            }
        }
        return String.join(" ", media);
    }

    private static String image(Element media) {
        String name = media.attributes()
                .text("url")
                .or(() -> media.attributes().text("id"))
                .orElse("");
        List<String> parameters = new ArrayList<>();
        media.attributes().text("width").ifPresent(width -> parameters.add("width=" + width));
        media.attributes().text("height").ifPresent(height -> parameters.add("height=" + height));
        media.attributes()
                .text("alt")
                .map(alt -> alt.replaceAll("[!|,{}\\n]", " ").strip())
                .filter(alt -> !alt.isEmpty())
                .ifPresent(alt -> parameters.add("alt=" + alt));
        return "!" + name + "|" + (parameters.isEmpty() ? "thumbnail" : String.join(",", parameters)) + "!";
    }

    /** A file that is named, not shown. */
    static String file(Element media) {
        return "[^" + media.attributes().text("id").orElse("") + "]";
    }
}
