package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Writes images, and files that are attached in Jira. */
final class MediaWriter {
    private MediaWriter() {}

    static String write(Element block) {
        if (block.content().isEmpty() || !(block.content().get(0) instanceof Element first)) {
            return FencedCode.writeAdf(block);
        }
        if (block.type() == NodeType.MEDIA_SINGLE) {
            return "!" + link(first, caption(block));
        }
        List<String> links = new ArrayList<>();
        for (Node media : block.content()) {
            links.add(media instanceof Element element ? file(element) : "");
        }
        return String.join("\n", links);
    }

    private static String file(Element media) {
        boolean named =
                media.attributes().text("alt").filter(alt -> !alt.isEmpty()).isPresent();
        String id = media.attributes().text("id").orElse("");
        return named ? link(media, "") : MarkdownEscape.link(MarkdownEscape.text(id), References.file(media), "");
    }

    private static String caption(Element single) {
        return single.content().size() < 2
                ? ""
                : PlainText.of(single.content().get(1)).replace('\n', ' ').strip();
    }

    private static String link(Element media, String caption) {
        String alt = media.attributes().text("alt").orElse("");
        String url = media.attributes().text("url").orElseGet(() -> References.file(media));
        return MarkdownEscape.link(MarkdownEscape.text(alt.replace('\n', ' ')), url, caption);
    }
}
